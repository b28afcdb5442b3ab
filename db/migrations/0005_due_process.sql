-- In which office somebody acted: four eyes need roles and organisations, and people may hold several.
alter table sanction
  add column proposed_as integer references membership,
  add column decided_as integer references membership,
  add column seconded_as integer references membership,
  -- Calendar days of the decided term; null for a kind without one.
  add column term_days integer,
  add column end_reason text,
  add constraint sanction_term check (term_days is null or term_days > 0);

-- Payment steps never add up to more than the price (rules.md 5.16, 1).
create function guard_milestones() returns trigger language plpgsql as $$
declare price bigint;
declare total bigint;
begin
  select price_fen into price from engagement where id = new.engagement_id;
  select coalesce(sum(amount_fen), 0) into total from milestone where engagement_id = new.engagement_id and state <> 'cancelled';
  if total > price then
    raise exception 'payment steps exceed the price' using errcode = '23514';
  end if;
  return new;
end $$;
create constraint trigger milestone_within_price after insert or update on milestone
  deferrable initially immediate for each row execute function guard_milestones();

-- What was delivered, signed or judged is never taken back, only followed by something newer.
create function guard_kept() returns trigger language plpgsql as $$
begin
  raise exception '% is kept for good', tg_table_name using errcode = '42501';
end $$;
do $$
declare t text;
begin
  foreach t in array array['contract', 'deliverable', 'rating', 'report_review', 'sanction', 'conduct_entry', 'milestone']
  loop
    execute format('create trigger %I before delete on %I for each row execute function guard_kept()', t || '_kept', t);
  end loop;
end $$;

-- A rating says for good what it said when it was handed in; only its publication is added.
create function guard_rating() returns trigger language plpgsql as $$
begin
  if old.published_at is null and (to_jsonb(new) - 'published_at') = (to_jsonb(old) - 'published_at') then return new; end if;
  raise exception 'a rating cannot be changed' using errcode = '42501';
end $$;
create trigger rating_fixed before update on rating for each row execute function guard_rating();

-- A contract's text is what was hashed and signed.
create function guard_contract() returns trigger language plpgsql as $$
begin
  if new.body = old.body and new.body_sha256 = old.body_sha256
     and (old.owner_signed_at is null or (new.owner_signed_at, new.owner_signed_by, new.owner_signed_name) is not distinct from (old.owner_signed_at, old.owner_signed_by, old.owner_signed_name))
     and (old.agency_signed_at is null or (new.agency_signed_at, new.agency_signed_by, new.agency_signed_name) is not distinct from (old.agency_signed_at, old.agency_signed_by, old.agency_signed_name))
  then return new; end if;
  raise exception 'a contract cannot be changed' using errcode = '42501';
end $$;
create trigger contract_fixed before update on contract for each row execute function guard_contract();
alter table contract add constraint contract_hash check (body_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex'));
