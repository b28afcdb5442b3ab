-- A list that somebody brought: what the dry run said, what was written, how far it has come.
create table import_run (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('agencies', 'practitioners', 'items', 'prices', 'inspections', 'cases')),
  state text not null check (state in ('checking', 'checked', 'applying', 'done', 'refused', 'cancelled')),
  file_name text not null,
  sha256 text not null,
  size integer not null check (size >= 0),
  -- All null for the command line, which acts for the market itself.
  account_id integer references account,
  membership_id integer references membership,
  organisation_id integer references organisation,
  jurisdiction_code text references jurisdiction,
  total integer not null default 0,
  done integer not null default 0 check (done between 0 and total),
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  faulty integer not null default 0,
  -- The counts of the dry run, kept when writing begins.
  checked jsonb,
  refusal jsonb,
  started_at timestamptz not null default app_now(),
  applied_at timestamptz,
  ended_at timestamptz,
  constraint import_run_counts check (created + updated + unchanged + faulty = done),
  constraint import_run_person check ((account_id is null) = (membership_id is null) and (account_id is null) = (organisation_id is null))
);
create index import_run_organisation on import_run (organisation_id, started_at desc);

-- Every fault of every row, of the dry run and of the writing apart.
create table import_fault (
  run_id uuid not null references import_run,
  phase text not null check (phase in ('check', 'apply')),
  row_no integer not null,
  seq smallint not null,
  column_name text not null,
  value text not null,
  code text not null,
  params jsonb not null,
  primary key (run_id, phase, row_no, seq)
);
create trigger import_fault_append_only before update or delete on import_fault for each row execute function refuse_change();
create trigger import_fault_no_truncate before truncate on import_fault for each statement execute function refuse_change();
