-- The lowest price in up to three rounds: the sealed one, then timed ones. What an opening holds back until they are over
-- lies in tables of its own, so that nothing which reads results can tell it early.
alter table need add column price_rounds smallint not null default 1
  check (price_rounds between 1 and 3 and (price_rounds = 1 or method = 'lowest'));
-- What the envelope said, where later rounds or talks led to other terms: those are in the row itself.
alter table quote_opened add column sealed jsonb;

create table held_quote (
  need_id integer not null references need,
  round smallint not null,
  agency_id integer not null references agency,
  envelope_id uuid not null unique references quote_envelope,
  amount_fen bigint,
  line_fen bigint[],
  days integer,
  -- Why it takes no part in what follows; null for a valid quote.
  rejection jsonb,
  held_at timestamptz not null,
  primary key (need_id, round, agency_id),
  constraint held_quote_valid check (rejection is not null or (amount_fen > 0 and days > 0))
);

create table price_round (
  need_id integer not null references need,
  round smallint not null,
  no smallint not null check (no between 2 and 3),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (need_id, round, no),
  constraint price_round_dates check (ends_at > starts_at)
);

create table price_bid (
  id integer generated always as identity primary key,
  need_id integer not null,
  round smallint not null,
  no smallint not null,
  agency_id integer not null,
  amount_fen bigint not null check (amount_fen > 0),
  line_fen bigint[],
  at timestamptz not null,
  foreign key (need_id, round, no) references price_round,
  foreign key (need_id, round, agency_id) references held_quote
);
create index price_bid_need on price_bid (need_id, round, agency_id);

do $$
declare t text;
begin
  foreach t in array array['held_quote', 'price_round', 'price_bid']
  loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', t || '_append_only', t);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_no_truncate', t);
  end loop;
end $$;

-- A bid counts from its round's start and before its end, by the database's own clock, and only ever lowers a price.
create function guard_price_bid() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from price_round r where r.need_id = new.need_id and r.round = new.round and r.no = new.no
      and new.at >= r.starts_at and new.at < r.ends_at and app_now() < r.ends_at) then
    raise exception 'a bid belongs to a running round' using errcode = '42501';
  end if;
  if exists (select 1 from held_quote h where h.need_id = new.need_id and h.round = new.round and h.agency_id = new.agency_id
      and (h.rejection is not null or h.amount_fen <= new.amount_fen))
    or exists (select 1 from price_bid b where b.need_id = new.need_id and b.round = new.round and b.agency_id = new.agency_id
      and b.amount_fen <= new.amount_fen) then
    raise exception 'a bid undercuts its bidder''s own price' using errcode = '23514';
  end if;
  return new;
end $$;
-- As the owner: the web's role may not read rivals' amounts, its trigger has to.
alter function guard_price_bid() security definer set search_path = public;
create trigger price_bid_fits before insert on price_bid for each row execute function guard_price_bid();

-- A bidder's own way down, the sealed price first.
create function own_prices(of_need integer, of_round integer, of_agency integer)
returns table (no integer, amount_fen bigint, line_fen bigint[], days integer, rejection jsonb, at timestamptz)
language sql stable security definer set search_path = public as $$
  select 1, h.amount_fen, h.line_fen, h.days, h.rejection, h.held_at from held_quote h
  where h.need_id = of_need and h.round = of_round and h.agency_id = of_agency
  union all
  select b.no, b.amount_fen, b.line_fen, null, null, b.at from price_bid b
  where b.need_id = of_need and b.round = of_round and b.agency_id = of_agency
  order by 1, 6
$$;

-- After each round, never within one: the lowest price that stood at its end, without a name.
create function lowest_prices(of_need integer, of_round integer)
returns table (no integer, lowest_fen bigint)
language sql volatile security definer set search_path = public as $$
  with ended as (
    select 1 as no where exists (select 1 from price_round r where r.need_id = of_need and r.round = of_round)
    union all
    select r.no from price_round r where r.need_id = of_need and r.round = of_round and r.ends_at <= app_now()
  )
  select e.no, least(
    (select min(h.amount_fen) from held_quote h where h.need_id = of_need and h.round = of_round and h.rejection is null),
    (select min(b.amount_fen) from price_bid b where b.need_id = of_need and b.round = of_round and b.no <= e.no))
  from ended e order by e.no
$$;

-- Every bid with its bidder, once the opening is finished and everything is public.
create function told_bids(of_need integer, of_round integer)
returns table (no integer, agency_id integer, amount_fen bigint, at timestamptz)
language sql stable security definer set search_path = public as $$
  select b.no, b.agency_id, b.amount_fen, b.at from price_bid b
  where b.need_id = of_need and b.round = of_round
    and exists (select 1 from opening o where o.need_id = of_need and o.round = of_round and o.finished_at is not null)
  order by b.no, b.at
$$;
