-- Items and price documents change by proposal only: one person proposes, another approves, a day makes it law.
alter table service_item
  add column qualification jsonb not null default '{"allOf":[],"anyOf":[]}',
  add column applicability jsonb not null default '[]',
  add column fees jsonb not null default '[]',
  add column promised_wd integer,
  add column delisted_basis text,
  add constraint service_item_promised check (promised_wd is null or (promised_wd > 0 and promised_wd <= limit_wd));

create table catalogue_proposal (
  id serial primary key,
  kind text not null check (kind in ('item_new', 'item_change', 'item_delist', 'item_relist', 'price')),
  -- Code of the item; for a price document the id of the one it follows, or its own.
  subject text not null,
  jurisdiction_code text not null references jurisdiction,
  -- What it was when the change was proposed; null for what is new.
  before jsonb,
  content jsonb,
  reason text not null,
  basis text not null,
  effective_on date not null,
  state text not null check (state in ('proposed', 'approved', 'in_force', 'rejected', 'withdrawn')),
  proposed_by integer not null references account,
  proposed_as integer not null references membership,
  proposed_at timestamptz not null,
  decided_by integer references account,
  decided_as integer references membership,
  decided_at timestamptz,
  decision_note text,
  constraint catalogue_proposal_two_persons check (state not in ('approved', 'in_force') or (decided_by is not null and decided_at is not null and decided_by <> proposed_by)),
  constraint catalogue_proposal_content check ((content is null) = (kind in ('item_delist', 'item_relist')))
);
-- One change at a time: who approves sees what the change is held against.
create unique index catalogue_proposal_open on catalogue_proposal (subject) where state in ('proposed', 'approved');
create index catalogue_proposal_subject on catalogue_proposal (subject, id);

alter table price_document
  add column version integer not null default 1 check (version > 0),
  add column supersedes_id text unique references price_document,
  add column proposal_id integer references catalogue_proposal,
  add column published_at timestamptz not null default app_now();

create table item_version (
  item_code text not null references service_item,
  version integer not null check (version > 0),
  step text not null check (step in ('listed', 'changed', 'delisted', 'relisted', 'priced')),
  content jsonb not null,
  effective_on date not null,
  in_force_at timestamptz not null,
  reason text not null,
  basis text not null,
  proposal_id integer references catalogue_proposal,
  primary key (item_code, version)
);

-- A proposal says for good what it proposed; only its fate is added.
create function guard_catalogue_proposal() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state in ('proposed', 'approved')
     and (to_jsonb(new) - array['state', 'decided_by', 'decided_as', 'decided_at', 'decision_note'])
       = (to_jsonb(old) - array['state', 'decided_by', 'decided_as', 'decided_at', 'decision_note'])
     and (old.decided_by is null or (new.decided_by, new.decided_as, new.decided_at) is not distinct from (old.decided_by, old.decided_as, old.decided_at))
  then return new;
  end if;
  raise exception 'a proposal cannot be changed' using errcode = '42501';
end $$;
create trigger catalogue_proposal_fixed before update or delete on catalogue_proposal for each row execute function guard_catalogue_proposal();
create trigger catalogue_proposal_no_truncate before truncate on catalogue_proposal for each statement execute function refuse_change();
create trigger item_version_append_only before update or delete on item_version for each row execute function refuse_change();
create trigger item_version_no_truncate before truncate on item_version for each statement execute function refuse_change();
create trigger service_item_kept before delete on service_item for each row execute function guard_kept();
