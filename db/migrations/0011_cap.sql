-- Where the project lies, as items name it: a condition on zones is computed, not believed.
alter table approval_case add column zone text check (zone is null or zone <> '');

-- One need's cap is lifted by two persons: proposed by a price officer, confirmed by a supervisor who is somebody else.
create table cap_override (
  id serial primary key,
  need_id integer not null references need,
  cap_fen bigint not null check (cap_fen > 0),
  -- What it was when the change was proposed.
  before_fen bigint not null check (before_fen >= 0),
  reason text not null check (reason <> ''),
  state text not null check (state in ('proposed', 'confirmed', 'refused', 'withdrawn')),
  proposed_by integer not null references account,
  proposed_as integer not null references membership,
  proposed_at timestamptz not null,
  decided_by integer references account,
  decided_as integer references membership,
  decided_at timestamptz,
  decision_note text,
  constraint cap_override_raises check (cap_fen > before_fen),
  constraint cap_override_decided check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint cap_override_two_persons check (state not in ('confirmed', 'refused') or decided_by <> proposed_by)
);
create unique index cap_override_open on cap_override (need_id) where state = 'proposed';
create index cap_override_need on cap_override (need_id);

-- The decision in force, as the derivation tells it: amount, reason, offices, instant.
alter table need add column cap_override jsonb;

create function guard_cap_override() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state = 'proposed'
     and (to_jsonb(new) - array['state', 'decided_by', 'decided_as', 'decided_at', 'decision_note'])
       = (to_jsonb(old) - array['state', 'decided_by', 'decided_as', 'decided_at', 'decision_note'])
  then return new;
  end if;
  raise exception 'a decision on a cap cannot be changed' using errcode = '42501';
end $$;
create trigger cap_override_fixed before update or delete on cap_override for each row execute function guard_cap_override();
create trigger cap_override_no_truncate before truncate on cap_override for each statement execute function refuse_change();

-- A published cap is only ever lifted, only while the notice runs, and only on a confirmed decision for that amount.
create function guard_published_cap() returns trigger language plpgsql as $$
begin
  if old.published_at is null or old.round <> new.round or old.state in ('draft', 'review', 'failed')
     or new.cap_fen is not distinct from old.cap_fen
  then return new;
  end if;
  if new.cap_fen > old.cap_fen and old.state = 'published' and app_now() < old.closes_at
     and exists (select 1 from cap_override o where o.need_id = new.id and o.state = 'confirmed' and o.cap_fen >= new.cap_fen)
  then return new;
  end if;
  raise exception 'a published cap cannot be changed' using errcode = '23514';
end $$;
create trigger need_cap_published before update of cap_fen on need for each row execute function guard_published_cap();

-- No award above the cap its notice stands under (rules.md 5.16, 1).
create function guard_award_cap() returns trigger language plpgsql as $$
begin
  if exists (select 1 from need n where n.id = new.need_id and n.cap_fen is not null and new.amount_fen > n.cap_fen) then
    raise exception 'an award above the cap of its need' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger award_within_cap before insert or update of amount_fen on award for each row execute function guard_award_cap();

-- An owner's sector follows from its industry code; a price officer may set another, with a reason. The last row counts.
create table owner_sector (
  id serial primary key,
  owner_id integer not null references owner,
  -- Null: back to what the code says.
  sector text check (sector in ('industry', 'modern_service', 'traditional_service', 'real_estate', 'public_body', 'other')),
  reason text not null check (reason <> ''),
  decided_by integer not null references account,
  decided_as integer not null references membership,
  decided_at timestamptz not null
);
create index owner_sector_owner on owner_sector (owner_id, id);
create trigger owner_sector_append_only before update or delete on owner_sector for each row execute function refuse_change();
create trigger owner_sector_no_truncate before truncate on owner_sector for each statement execute function refuse_change();
