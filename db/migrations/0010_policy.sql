-- A version of the rules is proposed by one person, confirmed by another, published at once and in force from its day.
create table policy_proposal (
  id serial primary key,
  profile text not null,
  -- The number the version gets; its text is `content`, with title, basis and every parameter.
  version integer not null check (version > 0),
  base_profile text not null,
  base_version integer not null,
  content jsonb not null,
  reason text not null check (reason <> ''),
  effective_on date not null,
  -- "scheduled" stays when the day has come: whether it is in force is for the days to say, not for a task.
  state text not null check (state in ('proposed', 'scheduled', 'rejected', 'withdrawn')),
  proposed_by integer not null references account,
  proposed_as integer not null references membership,
  proposed_at timestamptz not null,
  decided_by integer references account,
  decided_as integer references membership,
  decided_at timestamptz,
  decision_note text,
  withdrawn_by integer references account,
  withdrawn_as integer references membership,
  withdrawn_at timestamptz,
  withdrawal_note text,
  foreign key (base_profile, base_version) references policy_version (profile, version),
  constraint policy_proposal_two_persons check (state <> 'scheduled' or (decided_by is not null and decided_at is not null and decided_by <> proposed_by)),
  constraint policy_proposal_withdrawn check ((state = 'withdrawn') = (withdrawn_by is not null and withdrawn_at is not null))
);
create unique index policy_proposal_waiting on policy_proposal (profile) where state = 'proposed';
create index policy_proposal_version on policy_proposal (profile, version);

alter table policy_version
  add column proposal_id integer references policy_proposal,
  add column published_at timestamptz not null default app_now();

-- What was proposed stays as it was; a version already in force cannot be taken back any more.
create function guard_policy_proposal() returns trigger language plpgsql as $$
declare
  fate text[] := array['state', 'decided_by', 'decided_as', 'decided_at', 'decision_note', 'withdrawn_by', 'withdrawn_as', 'withdrawn_at', 'withdrawal_note'];
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - fate) = (to_jsonb(old) - fate)
     and (old.state = 'proposed'
       or (old.state = 'scheduled' and new.state = 'withdrawn'
         and (new.decided_by, new.decided_as, new.decided_at) is not distinct from (old.decided_by, old.decided_as, old.decided_at)
         and (app_now() at time zone 'Asia/Shanghai')::date < old.effective_on))
  then return new;
  end if;
  raise exception 'a proposed policy cannot be changed' using errcode = '42501';
end $$;
create trigger policy_proposal_fixed before update or delete on policy_proposal for each row execute function guard_policy_proposal();
create trigger policy_proposal_no_truncate before truncate on policy_proposal for each statement execute function refuse_change();

-- Nothing is published for a day that has begun: what was decided under the older version stays right.
create function guard_policy_version() returns trigger language plpgsql as $$
begin
  -- What ships with the market is written by its owner, never by a process that serves people.
  if new.proposal_id is null and current_user not in ('app_web', 'app_worker', 'app_opener') then return new; end if;
  if not exists (
    select 1 from policy_proposal p
    where p.id = new.proposal_id and p.state = 'scheduled' and p.profile = new.profile and p.version = new.version
      and p.effective_on = new.effective_from and p.content = new.parameters
      and new.effective_from > (app_now() at time zone 'Asia/Shanghai')::date)
  then raise exception 'a policy is published only as two persons confirmed it' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger policy_version_confirmed before insert on policy_version for each row execute function guard_policy_version();
