-- Papers of a quote: on disk only sealed, each under a key of its own that is sealed to the notice (integrity.md 6h).
create table quote_file (
  id uuid primary key,
  need_id integer not null references need,
  round integer not null,
  agency_id integer not null references agency,
  name text not null,
  mime text not null,
  size integer not null check (size > 0),
  -- Of the content as it was uploaded, and of what lies on disk.
  sha256 text not null,
  stored_sha256 text not null,
  -- Keyed: who the file says has written it.
  author_hash text,
  sealed_key bytea not null check (octet_length(sealed_key) = 80),
  uploaded_by integer not null references account,
  created_at timestamptz not null default app_now(),
  -- Written by the opener, with the envelope that names the paper; before that nobody can read it.
  opened_key bytea,
  constraint quote_file_once unique (need_id, round, agency_id, sha256)
);

-- What is sealed beside the price: papers by hash, and what the bidder has declared.
create table quote_annex (
  envelope_id uuid primary key references quote_envelope,
  annex jsonb not null,
  sha256 text not null
);
-- Keyed hashes for the screens after the opening; the web process writes them and cannot read them back.
create table quote_trace (
  envelope_id uuid primary key references quote_envelope,
  traces jsonb not null
);

do $$
declare t text;
begin
  foreach t in array array['quote_annex', 'quote_trace']
  loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', t || '_append_only', t);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_no_truncate', t);
  end loop;
end $$;

-- Until the closing instant a paper may be taken away; its key is written once, when it has been opened.
create function guard_quote_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.opened_key is null and (to_jsonb(new) - 'opened_key') = (to_jsonb(old) - 'opened_key') then return new; end if;
  elsif exists (select 1 from need n where n.id = old.need_id and n.round = old.round and n.state = 'published' and app_now() < n.closes_at)
  then return old;
  end if;
  raise exception 'the papers of a quote cannot be changed' using errcode = '42501';
end $$;
create trigger quote_file_kept before update or delete on quote_file for each row execute function guard_quote_file();
