-- 三次交互: after the opening the owner talks with one valid bidder at a time, every step on record.
create table negotiation (
  id integer generated always as identity primary key,
  need_id integer not null references need,
  round smallint not null,
  begun_at timestamptz not null,
  -- By when the owner has to turn to an agency, while no talk is open.
  owner_due_at timestamptz not null,
  outcome text check (outcome in ('agreed', 'exhausted', 'idle')),
  ended_at timestamptz,
  constraint negotiation_once unique (need_id, round),
  constraint negotiation_end check (num_nulls(outcome, ended_at) in (0, 2))
);

create table negotiation_talk (
  id integer generated always as identity primary key,
  negotiation_id integer not null references negotiation,
  agency_id integer not null references agency,
  position smallint not null check (position >= 1),
  state text not null check (state in ('asked', 'answered', 'agreed', 'declined', 'broken_off', 'lapsed')),
  exchange smallint not null check (exchange between 1 and 3),
  due_at timestamptz not null,
  -- What the agency offered last: an agreement is about these terms.
  amount_fen bigint check (amount_fen > 0),
  line_fen bigint[],
  days integer check (days > 0),
  reason text,
  started_at timestamptz not null,
  ended_at timestamptz,
  constraint negotiation_talk_once unique (negotiation_id, agency_id),
  constraint negotiation_talk_place unique (negotiation_id, position),
  constraint negotiation_talk_end check ((ended_at is null) = (state in ('asked', 'answered'))),
  constraint negotiation_talk_offer check (state not in ('answered', 'agreed') or (amount_fen is not null and days is not null))
);
-- One agency at a time, and one agreement.
create unique index negotiation_one_open on negotiation_talk (negotiation_id) where state in ('asked', 'answered', 'agreed');

create table negotiation_move (
  id integer generated always as identity primary key,
  talk_id integer not null references negotiation_talk,
  exchange smallint not null,
  kind text not null check (kind in ('ask', 'answer', 'agree', 'decline', 'break_off', 'lapse')),
  text text not null,
  amount_fen bigint,
  line_fen bigint[],
  days integer,
  by_account integer references account,
  at timestamptz not null
);
create index negotiation_move_talk on negotiation_move (talk_id, id);
create trigger negotiation_move_append_only before update or delete on negotiation_move for each row execute function refuse_change();
create trigger negotiation_move_no_truncate before truncate on negotiation_move for each statement execute function refuse_change();
create trigger negotiation_talk_kept before delete on negotiation_talk for each row execute function refuse_change();
create trigger negotiation_kept before delete on negotiation for each row execute function refuse_change();

-- The offers with which the talks begin; of no other method, for there they stay unread until the result.
create function bidders_to_talk_to(of_need integer, of_round integer)
returns table (agency_id integer, amount_fen bigint, line_fen bigint[], days integer, rejection jsonb)
language sql stable security definer set search_path = public as $$
  select h.agency_id, h.amount_fen, h.line_fen, h.days, h.rejection
  from held_quote h join need n on n.id = h.need_id
  where h.need_id = of_need and h.round = of_round and n.method = 'negotiated'
  order by h.amount_fen, h.days, h.agency_id
$$;
