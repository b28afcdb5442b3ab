-- Which profile of the rules a place runs from a day on: one person proposes, another confirms, the calendar does the rest.
create table place_policy (
  id serial primary key,
  jurisdiction_code text not null references jurisdiction,
  -- Null: what the place above it runs.
  profile text,
  source jsonb not null,
  reason text not null check (reason <> ''),
  effective_on date not null,
  -- "scheduled" stays when the day has come, as for a version of the rules.
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
  constraint place_policy_two_persons check (state <> 'scheduled' or (decided_by is not null and decided_at is not null and decided_by <> proposed_by)),
  constraint place_policy_withdrawn check ((state = 'withdrawn') = (withdrawn_by is not null and withdrawn_at is not null))
);
create unique index place_policy_waiting on place_policy (jurisdiction_code) where state = 'proposed';
create index place_policy_place on place_policy (jurisdiction_code, effective_on);

-- What was proposed stays as it was; an assignment that counts already cannot be taken back, and none comes confirmed.
create function guard_place_policy() returns trigger language plpgsql as $$
declare
  fate text[] := array['state', 'decided_by', 'decided_as', 'decided_at', 'decision_note', 'withdrawn_by', 'withdrawn_as', 'withdrawn_at', 'withdrawal_note'];
  today date := (app_now() at time zone 'Asia/Shanghai')::date;
begin
  if tg_op = 'INSERT' and new.state = 'proposed' then return new; end if;
  if tg_op = 'UPDATE' and (to_jsonb(new) - fate) = (to_jsonb(old) - fate)
     and ((old.state = 'proposed' and (new.state <> 'scheduled' or today < old.effective_on))
       or (old.state = 'scheduled' and new.state = 'withdrawn'
         and (new.decided_by, new.decided_as, new.decided_at) is not distinct from (old.decided_by, old.decided_as, old.decided_at)
         and today < old.effective_on))
  then return new;
  end if;
  raise exception 'an assignment of rules is proposed, then confirmed before its day, and never changed' using errcode = '42501';
end $$;
create trigger place_policy_fixed before insert or update or delete on place_policy for each row execute function guard_place_policy();
create trigger place_policy_no_truncate before truncate on place_policy for each statement execute function refuse_change();
