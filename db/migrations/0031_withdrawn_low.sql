-- An award that two persons take back ends its engagement before it has begun; the next reserve may begin another.
alter table engagement drop constraint engagement_need_id_unique;
create unique index engagement_need_live on engagement (need_id) where state <> 'terminated';
create index engagement_need on engagement (need_id);

-- An abnormally low quote: found at the opening, justified by its agency, accepted or rejected by the owner. What nobody
-- says in time is decided by the two instants alone.
create table low_price (
  id serial primary key,
  need_id integer not null references need,
  opening_id integer not null references opening,
  envelope_id uuid not null unique references quote_envelope,
  agency_id integer not null references agency,
  amount_fen bigint not null,
  -- Of the other valid quotes, rounded half up for reading.
  mean_fen bigint not null,
  next_fen bigint not null,
  reasons text[] not null check (cardinality(reasons) > 0),
  found_at timestamptz not null,
  justify_by timestamptz not null,
  decide_by timestamptz not null check (decide_by >= justify_by),
  justification text check (justification <> ''),
  justified_by integer references account,
  justified_at timestamptz check (justified_at < justify_by),
  decision text check (decision in ('accepted', 'rejected')),
  decision_reason text,
  decided_by integer references account,
  decided_at timestamptz check (decided_at < decide_by),
  settled_at timestamptz,
  check ((justification is null) = (justified_at is null)),
  check ((decision is null) = (decided_at is null)),
  check (decision is null or justified_at is not null),
  check (decision is distinct from 'rejected' or decision_reason <> '')
);
create index low_price_need on low_price (need_id);
create index low_price_open on low_price (need_id) where settled_at is null;
create table low_price_file (
  low_price_id integer not null references low_price,
  file_id uuid not null unique references stored_file,
  primary key (low_price_id, file_id)
);
create function guard_low_price() returns trigger language plpgsql as $$
begin
  if old.justified_at is not null and new.justification is distinct from old.justification
     or old.decided_at is not null and new.decision is distinct from old.decision
     or old.settled_at is not null
     or (new.need_id, new.envelope_id, new.amount_fen, new.justify_by, new.decide_by)
        is distinct from (old.need_id, old.envelope_id, old.amount_fen, old.justify_by, old.decide_by) then
    raise exception 'what was said about a low quote stays as it was' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger low_price_said_once before update on low_price for each row execute function guard_low_price();
create trigger low_price_kept before delete on low_price for each row execute function refuse_change();

-- Until the ranking is final a quote may still fall, or come to light as low; what was opened never changes.
create or replace function guard_opened() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and (to_jsonb(new) - array['rank', 'rejection', 'abnormally_low'])
       = (to_jsonb(old) - array['rank', 'rejection', 'abnormally_low'])
     and (old.rank is null or new.rank = old.rank)
     and (old.rejection is null or new.rejection = old.rejection)
     and (new.abnormally_low or not old.abnormally_low)
     and exists (select 1 from opening o where o.id = old.opening_id and o.ranked_at is null)
  then return new;
  end if;
  raise exception 'an opened quote never changes' using errcode = '42501';
end $$;

-- The letters an owner asks for beyond the policy's gate, and why: narrower only.
alter table need
  add column grade_gate text[] check (grade_gate is null or cardinality(grade_gate) > 0),
  add column grade_gate_reason text,
  add constraint need_grade_gate_reason check (grade_gate is null or grade_gate_reason is not null);
