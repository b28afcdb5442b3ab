-- A bundle joins items into one need with one cap per item. Which items may be joined is on a public list, kept like
-- the catalogue: proposed by one person, confirmed by another, ended with a reason, never changed.
create table item_bundle (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  item_codes text[] not null check (cardinality(item_codes) between 2 and 6),
  jurisdiction_code text not null references jurisdiction,
  reason text not null,
  basis text not null,
  effective_on date not null,
  state text not null check (state in ('proposed', 'in_force', 'returned', 'ended')),
  proposed_by integer not null references account,
  proposed_at timestamptz not null,
  decided_by integer references account,
  decided_at timestamptz,
  decision_note text,
  ended_by integer references account,
  ended_at timestamptz,
  end_reason text,
  constraint item_bundle_two_persons check (state not in ('in_force', 'ended') or (decided_by is not null and decided_by <> proposed_by)),
  constraint item_bundle_end check ((state = 'ended') = (ended_at is not null and ended_by is not null and end_reason is not null))
);

-- The lines of a bundled need. A need of one item has none: its own columns are its one line.
alter table need add column bundle_code text references item_bundle;
create table need_line (
  need_id integer not null references need on delete cascade,
  position smallint not null check (position between 1 and 6),
  requirement_id integer not null references case_requirement,
  item_code text not null references service_item,
  quantities jsonb not null default '{}',
  ceiling_fen bigint check (ceiling_fen > 0),
  direct_price_fen bigint check (direct_price_fen > 0),
  cap_fen bigint check (cap_fen >= 0),
  cap jsonb,
  primary key (need_id, position),
  unique (need_id, requirement_id),
  unique (need_id, item_code)
);
create index need_line_requirement on need_line (requirement_id);
alter table quote_opened add column line_fen bigint[];
alter table award add column line_fen bigint[];

-- What a notice said about its lines stays said; only a draft changes them.
create function guard_need_line() returns trigger language plpgsql as $$
declare stands text;
begin
  select state into stands from need where id = coalesce(old.need_id, new.need_id);
  if stands is null or stands in ('draft', 'review', 'failed') then return coalesce(new, old); end if;
  raise exception 'the lines of a notice cannot be changed' using errcode = '42501';
end $$;
create trigger need_line_fixed before insert or update or delete on need_line for each row execute function guard_need_line();

-- A regional report covers projects by code or by place; what it covers nobody buys again.
alter table approval_case
  add column site_lng double precision check (site_lng between -180 and 180),
  add column site_lat double precision check (site_lat between -90 and 90),
  add constraint approval_case_site check ((site_lng is null) = (site_lat is null));

create table regional_result (
  id serial primary key,
  no text not null,
  version integer not null check (version > 0),
  title_zh text not null,
  title_en text not null,
  item_codes text[] not null check (cardinality(item_codes) > 0),
  department_id integer not null references organisation,
  jurisdiction_code text not null references jurisdiction,
  project_codes text[] not null default '{}',
  zone text,
  -- Rings of [longitude, latitude] in WGS84: the first is the outline, the others are holes.
  polygon jsonb,
  valid_from date not null,
  valid_to date not null,
  conditions text not null default '',
  -- What the owner must sign before it relies on the result; null where the policy asks for nothing.
  commitment text,
  file_id uuid not null references stored_file,
  reason text not null,
  state text not null check (state in ('proposed', 'in_force', 'returned', 'superseded', 'revoked')),
  proposed_by integer not null references account,
  proposed_at timestamptz not null,
  decided_by integer references account,
  decided_at timestamptz,
  decision_note text,
  revoked_by integer references account,
  revoked_at timestamptz,
  revoke_reason text,
  unique (no, version),
  constraint regional_result_days check (valid_from <= valid_to),
  constraint regional_result_extent check (cardinality(project_codes) > 0 or zone is not null or polygon is not null),
  constraint regional_result_two_persons check (state in ('proposed', 'returned') or (decided_by is not null and decided_by <> proposed_by)),
  constraint regional_result_revoked check ((state = 'revoked') = (revoked_at is not null and revoked_by is not null and revoke_reason is not null))
);
create unique index regional_result_in_force on regional_result (no) where state = 'in_force';
create unique index regional_result_proposed on regional_result (no) where state = 'proposed';
create index regional_result_items on regional_result using gin (item_codes);

-- Published texts never change; a correction is a new version.
create function guard_regional_result() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state in ('proposed', 'in_force')
     and (to_jsonb(new) - array['state', 'decided_by', 'decided_at', 'decision_note', 'revoked_by', 'revoked_at', 'revoke_reason'])
       = (to_jsonb(old) - array['state', 'decided_by', 'decided_at', 'decision_note', 'revoked_by', 'revoked_at', 'revoke_reason'])
     and (old.decided_by is null or (new.decided_by, new.decided_at) is not distinct from (old.decided_by, old.decided_at))
  then return new;
  end if;
  raise exception 'a regional result cannot be changed' using errcode = '42501';
end $$;
create trigger regional_result_fixed before update or delete on regional_result for each row execute function guard_regional_result();

-- A case that relies on a result instead of a report of its own, with what its owner signed for it.
create table regional_use (
  id serial primary key,
  requirement_id integer not null references case_requirement,
  result_id integer not null references regional_result,
  commitment text,
  signed_name text not null,
  signed_by integer not null references account,
  signed_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  constraint regional_use_end check ((ended_at is null) = (end_reason is null))
);
create unique index regional_use_live on regional_use (requirement_id) where ended_at is null;
create index regional_use_result on regional_use (result_id);

create table commitment_check (
  id serial primary key,
  use_id integer not null references regional_use,
  result text not null check (result in ('kept', 'broken')),
  note text not null,
  checked_by integer not null references account,
  checked_at timestamptz not null
);
create trigger commitment_check_append_only before update or delete on commitment_check for each row execute function refuse_change();
create trigger commitment_check_no_truncate before truncate on commitment_check for each statement execute function refuse_change();
