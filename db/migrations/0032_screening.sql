-- Collusion screens: what they looked at, what they found, and who dealt with it (rules.md 5.14, 5.7).

-- From the opener, with the opening: until then the worker cannot read a trace.
create table opened_trace (
  envelope_id uuid primary key references quote_envelope,
  traces jsonb not null
);

create table screening (
  id int generated always as identity primary key,
  key text not null unique,
  occasion text not null,
  scheme text not null,
  need_id int references need,
  owner_id int not null references organisation,
  policy_profile text not null,
  policy_version int not null,
  thresholds jsonb not null,
  facts jsonb not null,
  findings jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null
);
create index screening_need on screening (need_id);

create table alarm (
  id int generated always as identity primary key,
  no text not null unique,
  screening_id int not null unique references screening,
  level smallint not null check (level between 1 and 3),
  state text not null check (state in ('open', 'taken', 'explained', 'referred')),
  jurisdiction_code text not null references jurisdiction,
  item_code text references service_item,
  raised_at timestamptz not null,
  due_at timestamptz,
  handler_id int references account,
  handler_as int references membership,
  taken_at timestamptz,
  closed_at timestamptz,
  referred_agency_id int references agency,
  constraint alarm_in_hand check (state = 'open' or handler_id is not null),
  constraint alarm_closed check ((state in ('explained', 'referred')) = (closed_at is not null))
);
create index alarm_place on alarm (jurisdiction_code, state);

create table alarm_note (
  id int generated always as identity primary key,
  alarm_id int not null references alarm,
  step text not null check (step in ('take', 'note', 'explain', 'refer', 'exclude')),
  body text not null,
  by int not null references account,
  by_as int not null references membership,
  by_name text not null,
  at timestamptz not null
);
create index alarm_note_of on alarm_note (alarm_id);

create table quote_exclusion (
  need_id int not null references need,
  agency_id int not null references agency,
  alarm_id int not null references alarm,
  reason text not null check (reason <> ''),
  decided_by int not null references account,
  decided_as int not null references membership,
  at timestamptz not null,
  primary key (need_id, agency_id)
);

do $$
declare t text;
begin
  foreach t in array array['opened_trace', 'screening', 'alarm_note', 'quote_exclusion']
  loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', t || '_append_only', t);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_no_truncate', t);
  end loop;
  execute 'create trigger alarm_kept before delete on alarm for each row execute function guard_kept()';
end $$;

-- What was found stays as it was found; who has it in hand, and its end, are added.
create function guard_alarm() returns trigger language plpgsql as $$
begin
  if (new.no, new.screening_id, new.level, new.jurisdiction_code, new.item_code, new.raised_at, new.due_at)
     is distinct from (old.no, old.screening_id, old.level, old.jurisdiction_code, old.item_code, old.raised_at, old.due_at)
     or old.closed_at is not null
  then raise exception 'what an alarm says never changes' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger alarm_fixed before update on alarm for each row execute function guard_alarm();

-- Since when the approval asks for it; what came before this column, since its case.
alter table case_requirement add column created_at timestamptz;
update case_requirement r set created_at = c.created_at from approval_case c where c.id = r.case_id;
alter table case_requirement alter column created_at set default app_now(), alter column created_at set not null;
