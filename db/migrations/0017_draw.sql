-- The public draw in its steps: list and commitments, witness, public value, reveal; or a void by two persons.
alter table notice_key add column draw_rounds smallint not null default 1 check (draw_rounds between 1 and 64);
-- What the ranking starts from, and when it was final; between the two a draw may be waiting.
alter table opening add column candidates jsonb, add column ranked_at timestamptz;
update opening set ranked_at = finished_at;

create table draw (
  id int generated always as identity primary key,
  need_id int not null references need,
  lot_no int not null default 1,
  purpose text not null check (purpose in ('selection', 'tie', 'percent', 'panel')),
  -- Counted over all draws of the notice: each uses the next secret of its chain.
  round smallint not null check (round >= 1),
  opening_id int references opening,
  draw_code text not null,
  anchor bytea not null,
  commitment bytea not null,
  candidates jsonb not null check (jsonb_array_length(candidates) > 0),
  list_hash bytea not null,
  source text not null check (source in ('none', 'dice', 'lottery')),
  public_funds boolean not null,
  frozen_at timestamptz not null,
  draw_at timestamptz not null,
  late_at timestamptz not null,
  witness_commit bytea check (octet_length(witness_commit) = 32),
  witness_sealed bytea check (octet_length(witness_sealed) = 561),
  witness_name text,
  witness_by int references account,
  witnessed_at timestamptz,
  public_round text,
  public_value text,
  value_at timestamptz,
  revealed_at timestamptz,
  transcript jsonb,
  void_reason text,
  void_note text,
  void_asked_by int references account,
  void_asked_name text,
  void_asked_at timestamptz,
  voided_by int references account,
  voided_name text,
  voided_at timestamptz,
  constraint draw_round_once unique (need_id, lot_no, purpose, round),
  constraint draw_dates check (draw_at >= frozen_at and late_at >= draw_at),
  -- Public money never draws from what platform and participants know alone (rules.md, Decided).
  constraint draw_public_source check (not public_funds or source <> 'none'),
  constraint draw_public_value check (revealed_at is null or source = 'none' or public_value is not null),
  constraint draw_value_whole check (num_nulls(public_round, public_value, value_at) in (0, 3)),
  constraint draw_witness_whole check (num_nulls(witness_commit, witness_sealed, witness_name, witness_by, witnessed_at) in (0, 5)),
  constraint draw_reveal_whole check (num_nulls(revealed_at, transcript) in (0, 2) and (revealed_at is null or revealed_at >= draw_at)),
  constraint draw_void_asked check (num_nulls(void_reason, void_note, void_asked_by, void_asked_name, void_asked_at) in (0, 5)),
  constraint draw_void_two_persons check (
    (voided_at is null and voided_by is null)
    or (void_asked_by is not null and voided_by is not null and voided_by <> void_asked_by and voided_at < draw_at
        and public_value is null and revealed_at is null))
);
create unique index draw_one_unvoided on draw (need_id, lot_no, purpose, opening_id) nulls not distinct where voided_at is null;
create unique index draw_secret_once on draw (need_id, round);
create index draw_open on draw (draw_at) where revealed_at is null and voided_at is null;

-- What each officer typed, also where the two did not agree.
create table draw_value (
  id int generated always as identity primary key,
  draw_id int not null references draw,
  account_id int not null references account,
  officer_name text not null,
  organisation_name text not null,
  side text not null check (side in ('hall', 'watch')),
  public_round text not null,
  digits text not null,
  entered_at timestamptz not null
);
create index draw_value_draw on draw_value (draw_id, id);

create trigger draw_value_append_only before update or delete on draw_value for each row execute function refuse_change();
create trigger draw_value_no_truncate before truncate on draw_value for each statement execute function refuse_change();
create trigger draw_kept before delete on draw for each row execute function refuse_change();
create trigger draw_no_truncate before truncate on draw for each statement execute function refuse_change();

create function guard_draw() returns trigger language plpgsql as $$
declare n need%rowtype;
begin
  if tg_op = 'INSERT' then
    select * into n from need where id = new.need_id;
    if n.public_funds is distinct from new.public_funds then
      raise exception 'a draw says what money it is about' using errcode = '23514';
    end if;
    if exists (select 1 from draw d where d.need_id = new.need_id and d.round >= new.round) then
      raise exception 'a round follows the last one' using errcode = '23514';
    end if;
    if num_nonnulls(new.witnessed_at, new.value_at, new.revealed_at, new.void_asked_at, new.voided_at) > 0 then
      raise exception 'a draw begins with its list alone' using errcode = '23514';
    end if;
    return new;
  end if;
  if old.revealed_at is not null or old.voided_at is not null then
    raise exception 'a draw that is over stays as it is' using errcode = '42501';
  end if;
  if (new.id, new.need_id, new.lot_no, new.purpose, new.round, new.opening_id, new.draw_code, new.anchor, new.commitment,
      new.candidates, new.list_hash, new.source, new.public_funds, new.frozen_at, new.draw_at, new.late_at)
    is distinct from
     (old.id, old.need_id, old.lot_no, old.purpose, old.round, old.opening_id, old.draw_code, old.anchor, old.commitment,
      old.candidates, old.list_hash, old.source, old.public_funds, old.frozen_at, old.draw_at, old.late_at)
  then raise exception 'what was frozen never changes' using errcode = '42501';
  end if;
  if new.witness_commit is distinct from old.witness_commit
     and (old.witness_commit is not null or old.public_value is not null or app_now() >= old.draw_at) then
    raise exception 'a witness commits once, before the draw''s instant' using errcode = '42501';
  end if;
  if new.public_value is distinct from old.public_value or new.public_round is distinct from old.public_round then
    if old.public_value is not null or old.source = 'none' or app_now() < old.draw_at then
      raise exception 'a public value is fixed once, at or after the draw''s instant' using errcode = '42501';
    end if;
    if not exists (
      select 1 from draw_value a join draw_value b on b.draw_id = a.draw_id and b.account_id <> a.account_id
      where a.draw_id = old.id and a.side = 'hall' and b.side = 'watch' and a.entered_at >= old.draw_at and b.entered_at >= old.draw_at
        and a.digits = new.public_value and b.digits = new.public_value
        and a.public_round = new.public_round and b.public_round = new.public_round)
    then raise exception 'two officers enter the same value' using errcode = '42501';
    end if;
  end if;
  if new.voided_at is not null and app_now() >= old.draw_at then
    raise exception 'nothing is voided from the draw''s instant on' using errcode = '42501';
  end if;
  if new.voided_at is not null and old.void_asked_by is null then
    raise exception 'a second person answers a void that was asked for' using errcode = '42501';
  end if;
  if new.revealed_at is not null and (
       app_now() < old.draw_at
       or (old.source <> 'none' and old.public_value is null)
       or new.transcript->>'listHash' is distinct from encode(old.list_hash, 'hex')
       or new.transcript->>'commitment' is distinct from encode(old.commitment, 'hex')
       or new.transcript->>'anchor' is distinct from encode(old.anchor, 'hex'))
  then raise exception 'a reveal follows the list, its commitments and its instant' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger draw_guard before insert or update on draw for each row execute function guard_draw();

-- An opened quote stays as it is; a place that a draw had to decide is added once.
create function guard_opened() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.rank is null and new.rank is not null and (to_jsonb(new) - 'rank') = (to_jsonb(old) - 'rank')
     and exists (select 1 from opening o where o.id = old.opening_id and o.ranked_at is null)
  then return new;
  end if;
  raise exception 'an opened quote never changes' using errcode = '42501';
end $$;
drop trigger quote_opened_append_only on quote_opened;
create trigger quote_opened_append_only before update or delete on quote_opened for each row execute function guard_opened();
