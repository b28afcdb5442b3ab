-- A direct choice is made out of a saved search whose result was locked: by which filters, when, and who was on it.
alter table need add column direct_code text;
create table need_shortlist (
  id serial primary key,
  need_id integer not null references need on delete cascade,
  filters jsonb not null,
  item_codes text[] not null,
  -- Every agency found, by its credit code in the order of the bytes, with the letter it had.
  agencies jsonb not null check (jsonb_array_length(agencies) > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  locked_by integer not null references account,
  locked_at timestamptz not null
);
create index need_shortlist_need on need_shortlist (need_id);
create trigger need_shortlist_locked before update on need_shortlist for each row execute function refuse_change();
create trigger need_shortlist_no_truncate before truncate on need_shortlist for each statement execute function refuse_change();
create function guard_shortlist() returns trigger language plpgsql as $$
declare n need%rowtype;
begin
  select * into n from need where id = coalesce(old.need_id, new.need_id);
  if n.id is null or n.state = 'draft' then return coalesce(new, old); end if;
  if tg_op = 'INSERT' and new.locked_at <= n.published_at then return new; end if;
  raise exception 'the shortlist of a posted need is fixed' using errcode = '42501';
end $$;
create trigger need_shortlist_of_draft before insert or delete on need_shortlist for each row execute function guard_shortlist();

-- A confirmed award is taken back by two persons, with its reason public.
create table award_withdrawal (
  id serial primary key,
  award_id integer not null references award,
  need_id integer not null references need,
  code text not null,
  reason text not null check (reason <> ''),
  state text not null check (state in ('asked', 'confirmed', 'refused')),
  asked_by integer not null references account,
  asked_as integer references membership,
  asked_at timestamptz not null,
  decided_by integer references account,
  decided_as integer references membership,
  decided_at timestamptz,
  decision_note text,
  check (decided_by is null or decided_by <> asked_by),
  check ((state = 'asked') = (decided_at is null))
);
create unique index award_withdrawal_open on award_withdrawal (award_id) where state = 'asked';
create index award_withdrawal_need on award_withdrawal (need_id);
