-- What no code path may do, whoever writes it.
insert into market_clock (id, offset_by) values (1, interval '0');
alter table market_clock add constraint market_clock_single check (id = 1);

do $$
declare t text;
begin
  foreach t in array array['audit_event', 'quote_opened', 'grade_decision', 'price_document', 'policy_version', 'inspection']
  loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', t || '_append_only', t);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_no_truncate', t);
  end loop;
end $$;

-- A sealed quote never changes; it can only be withdrawn, once, before the closing instant.
create function guard_envelope() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and old.withdrawn_at is null and new.withdrawn_at is not null
     and (to_jsonb(new) - 'withdrawn_at') = (to_jsonb(old) - 'withdrawn_at')
     and exists (select 1 from need n where n.id = old.need_id and n.state = 'published' and app_now() < n.closes_at)
  then return new;
  end if;
  raise exception 'a sealed quote cannot be changed' using errcode = '42501';
end $$;
create trigger quote_envelope_sealed before update or delete on quote_envelope for each row execute function guard_envelope();
create trigger quote_envelope_no_truncate before truncate on quote_envelope for each statement execute function refuse_change();

-- A published deadline is never shortened (rules.md 5.16, 8).
create function guard_deadline() returns trigger language plpgsql as $$
begin
  if old.closes_at is not null and old.round = new.round and (new.closes_at is null or new.closes_at < old.closes_at) then
    raise exception 'a deadline never shortens after publication' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger need_deadline before update of closes_at on need for each row execute function guard_deadline();

-- One key serves one need for good.
create function guard_notice_key() returns trigger language plpgsql as $$
begin
  if old.need_id is not null and new.need_id is distinct from old.need_id then
    raise exception 'a notice key is claimed once' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger notice_key_claim before update on notice_key for each row execute function guard_notice_key();
create trigger notice_key_kept before delete on notice_key for each row execute function refuse_change();

-- Due process holds in the table itself: notice, window, decision, effect, in this order (rules.md 5.16, 11).
alter table sanction
  add constraint sanction_window check (decided_at is null or (notified_at is not null and statement_until is not null and decided_at > statement_until)),
  add constraint sanction_notice check (statement_until is null or statement_until > notified_at),
  add constraint sanction_effect check (effective_at is null or (decided_at is not null and effective_at >= decided_at)),
  add constraint sanction_evidence check (jsonb_array_length(evidence) > 0),
  add constraint sanction_two_persons check (
    kind not in ('demotion', 'delisting', 'blacklist') or decided_at is null
    or (decided_by is not null and seconded_by is not null and decided_by <> seconded_by));

alter table milestone add constraint milestone_amount check (amount_fen > 0);
alter table award add constraint award_amount check (amount_fen > 0);
alter table need add constraint need_funding check (
  (funding->>'ownBp')::int + (funding->>'fiscalBp')::int + (funding->>'stateBp')::int = 10000
  and public_funds = ((funding->>'fiscalBp')::int > 0 or (funding->>'stateBp')::int > 0));
