-- The life of an agency after its first listing: further services, practitioners, certificates, changes, members.

-- One active agency each (rules.md 5.7): who has left may join another.
alter table practitioner drop constraint practitioner_certificate_no_unique;
alter table practitioner
  add column identity_hash text,
  -- The last four characters, for telling two people apart; the number itself is never stored.
  add column identity_tail text,
  add column joined_on date;
create unique index practitioner_active_certificate on practitioner (certificate_no) where left_on is null;
create unique index practitioner_active_identity on practitioner (identity_hash) where left_on is null;

alter table agency
  add column bank_name text,
  add column bank_account_no text;

alter table agency_service
  -- Named practitioners; empty where an entry named none in particular: then all of the agency count.
  add column practitioner_ids integer[] not null default '{}',
  add column suspended_reason text;

-- A request for one service item, new or renewed; the service itself changes by its approval only.
create table service_application (
  id serial primary key,
  agency_id integer not null references agency,
  item_code text not null references service_item,
  kind text not null check (kind in ('new', 'renewal')),
  state text not null check (state in ('submitted', 'returned', 'checked', 'approved', 'rejected', 'lapsed', 'withdrawn')),
  pledged_price_fen bigint check (pledged_price_fen > 0),
  pledged_wd integer check (pledged_wd > 0),
  practitioner_ids integer[] not null,
  -- Every defect of the last return (一次性告知); every reason of a rejection.
  defects jsonb not null default '[]',
  submitted_by integer not null references account,
  submitted_at timestamptz not null,
  -- End of the step in hand: the formal check, then the regulator's.
  due_at timestamptz not null,
  return_ends_at timestamptz,
  checked_by integer references account,
  checked_at timestamptz,
  decided_by integer references account,
  decided_at timestamptz,
  constraint service_application_decided check (state not in ('approved', 'rejected') or decided_at is not null)
);
create unique index service_application_open on service_application (agency_id, item_code) where state in ('submitted', 'returned', 'checked');
create index service_application_queue on service_application (state, due_at);

create table service_certificate (
  application_id integer not null references service_application,
  -- Place in the item's rule: its list and number; "free" where the rule is only a text.
  place text not null,
  name_zh text not null,
  name_en text not null,
  number text not null,
  issuer text not null,
  issued_on date not null,
  expires_on date not null,
  file_id uuid not null references stored_file,
  primary key (application_id, place),
  constraint service_certificate_dates check (issued_on <= expires_on)
);

-- What was pledged from when on, append-only: a need is held to what was pledged when it was published, or lower since.
create table service_pledge (
  id serial primary key,
  service_id integer not null references agency_service,
  price_fen bigint check (price_fen > 0),
  wd integer check (wd > 0),
  effective_at timestamptz not null,
  reason text not null default ''
);
create index service_pledge_service on service_pledge (service_id, effective_at);
create trigger service_pledge_append_only before update or delete on service_pledge for each row execute function refuse_change();
create trigger service_pledge_no_truncate before truncate on service_pledge for each statement execute function refuse_change();

-- One reminder per certificate date and notice, however often the task runs.
create table certificate_reminder (
  service_id integer not null references agency_service,
  expires_on date not null,
  days integer not null check (days in (60, 30, 7)),
  at timestamptz not null default app_now(),
  primary key (service_id, expires_on, days)
);

-- Whoever approves a service, by hand or by list, its certificate's days are noted: 60, 30 and 7 days before, and the
-- first day after. Asia/Shanghai has had no summer time since 1991.
create function note_certificate_days() returns trigger language plpgsql as $$
begin
  insert into due_item (kind, subject, due_at)
  select kind, new.id || '/' || new.certificate_expires_on || suffix, at
  from (
    select 'certificate.remind' as kind, '/' || days as suffix,
      (new.certificate_expires_on - days)::timestamp at time zone 'Asia/Shanghai' as at
    from unnest(array[60, 30, 7]) as days
    union all
    select 'certificate.expire', '', (new.certificate_expires_on + 1)::timestamp at time zone 'Asia/Shanghai'
  ) as noted
  where at > app_now()
  on conflict do nothing;
  return new;
end $$;
create trigger agency_service_certificate_days after insert or update of state, certificate_expires_on on agency_service
  for each row when (new.state = 'approved') execute function note_certificate_days();

-- Name, legal representative or bank account: the old value stays in force until the new one has been checked.
create table agency_change (
  id serial primary key,
  agency_id integer not null references agency,
  kind text not null check (kind in ('name', 'legal_representative', 'bank_account')),
  state text not null check (state in ('submitted', 'checked', 'in_force', 'rejected', 'withdrawn')),
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  file_id uuid not null references stored_file,
  requested_by integer not null references account,
  requested_at timestamptz not null,
  due_at timestamptz not null,
  checked_by integer references account,
  checked_at timestamptz,
  decided_by integer references account,
  decided_at timestamptz,
  note text not null default '',
  constraint agency_change_two_persons check (kind <> 'bank_account' or state <> 'in_force' or (checked_by is not null and decided_by <> checked_by))
);
create unique index agency_change_open on agency_change (agency_id, kind) where state in ('submitted', 'checked');
create index agency_change_queue on agency_change (state, due_at);
create function guard_agency_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state in ('submitted', 'checked')
     and (to_jsonb(new) - array['state', 'checked_by', 'checked_at', 'decided_by', 'decided_at', 'note'])
       = (to_jsonb(old) - array['state', 'checked_by', 'checked_at', 'decided_by', 'decided_at', 'note'])
  then return new;
  end if;
  raise exception 'a decided change is history' using errcode = '42501';
end $$;
create trigger agency_change_fixed before update or delete on agency_change for each row execute function guard_agency_change();

-- A colleague is asked in by e-mail; the usable token is derived from the id and a key outside the database.
create table invitation (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique,
  organisation_id integer not null references organisation,
  role text not null,
  email text not null,
  invited_by integer not null references account,
  created_at timestamptz not null default clock_timestamp(),
  -- Real time, like every other link in a mail.
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by integer references account,
  cancelled_at timestamptz
);
create index invitation_organisation on invitation (organisation_id, created_at);
