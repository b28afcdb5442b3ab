-- Each round of a notice has a key of its own; what was sealed to an earlier one is never opened with it.
alter table notice_key add column need_round smallint not null default 1 check (need_round >= 1);
alter table notice_key drop constraint notice_key_need_id_unique;
alter table notice_key add constraint notice_key_need_round unique (need_id, need_round);
create or replace function guard_notice_key() returns trigger language plpgsql as $$
begin
  if old.need_id is not null and (new.need_id is distinct from old.need_id or new.need_round <> old.need_round) then
    raise exception 'a notice key is claimed once' using errcode = '42501';
  end if;
  return new;
end $$;

-- What a notice said before and after each addendum: the text of version 1 is written down with the first of them.
alter table need add column notice_version smallint not null default 1 check (notice_version >= 1);
alter table need add column cancel_code text;
create table need_version (
  need_id integer not null references need,
  version smallint not null check (version >= 1),
  round smallint not null,
  terms jsonb not null,
  -- Why it was changed; empty for what was first published.
  note text not null,
  closes_at timestamptz not null,
  published_at timestamptz not null,
  primary key (need_id, version)
);
create trigger need_version_append_only before update or delete on need_version for each row execute function refuse_change();
create trigger need_version_no_truncate before truncate on need_version for each statement execute function refuse_change();

-- The version a quote was made for, and the later ones for which its agency has said that it stands.
alter table quote_envelope add column notice_version smallint not null default 1;
create table addendum_confirmation (
  envelope_id uuid not null references quote_envelope,
  notice_version smallint not null,
  confirmed_at timestamptz not null,
  primary key (envelope_id, notice_version)
);
create function guard_confirmation() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from quote_envelope q join need n on n.id = q.need_id and n.round = q.round
    where q.id = new.envelope_id and q.withdrawn_at is null and n.notice_version = new.notice_version
      and n.state = 'published' and app_now() < n.closes_at)
  then return new;
  end if;
  raise exception 'a quote is confirmed for the notice as it stands, until it closes' using errcode = '42501';
end $$;
create trigger addendum_confirmation_in_time before insert on addendum_confirmation for each row execute function guard_confirmation();
create trigger addendum_confirmation_append_only before update or delete on addendum_confirmation for each row execute function refuse_change();
create trigger addendum_confirmation_no_truncate before truncate on addendum_confirmation for each statement execute function refuse_change();

-- A running notice changes with an addendum only: its new version is written down first, in the same transaction.
create function addendum_open(need_id integer, version smallint) returns boolean language sql stable as $$
  select exists (select 1 from need_version v where v.need_id = $1 and v.version = $2 + 1)
$$;
create or replace function guard_published_cap() returns trigger language plpgsql as $$
begin
  if old.published_at is null or old.round <> new.round or old.state in ('draft', 'review', 'failed')
     or new.cap_fen is not distinct from old.cap_fen
  then return new;
  end if;
  if old.state = 'published' and app_now() < old.closes_at and new.notice_version = old.notice_version + 1
     and addendum_open(old.id, old.notice_version)
  then return new;
  end if;
  if new.cap_fen > old.cap_fen and old.state = 'published' and app_now() < old.closes_at
     and exists (select 1 from cap_override o where o.need_id = new.id and o.state = 'confirmed' and o.cap_fen >= new.cap_fen)
  then return new;
  end if;
  raise exception 'a published cap cannot be changed' using errcode = '23514';
end $$;
create or replace function guard_need_line() returns trigger language plpgsql as $$
declare n need%rowtype;
begin
  select * into n from need where id = coalesce(old.need_id, new.need_id);
  if n.id is null or n.state in ('draft', 'own_approval', 'review', 'failed')
     or (tg_op = 'UPDATE' and n.state = 'published' and addendum_open(n.id, n.notice_version))
  then return coalesce(new, old);
  end if;
  raise exception 'the lines of a notice cannot be changed' using errcode = '42501';
end $$;

-- Asked by an agency that nobody but the supervisors learns of.
create table need_question (
  id serial primary key,
  need_id integer not null references need,
  round smallint not null,
  agency_id integer not null references agency,
  asked_by integer not null references account,
  text text not null check (text <> ''),
  asked_at timestamptz not null,
  answer_due_at timestamptz not null,
  answer text check (answer <> ''),
  answered_by integer references account,
  answered_at timestamptz,
  constraint need_question_answered check (num_nulls(answer, answered_by, answered_at) in (0, 3))
);
create index need_question_need on need_question (need_id, id);
create function guard_question() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.answered_at is null
     and (to_jsonb(new) - array['answer', 'answered_by', 'answered_at']) = (to_jsonb(old) - array['answer', 'answered_by', 'answered_at'])
  then return new;
  end if;
  raise exception 'a question and its answer stay as they were given' using errcode = '42501';
end $$;
create trigger need_question_fixed before update or delete on need_question for each row execute function guard_question();
create trigger need_question_no_truncate before truncate on need_question for each statement execute function refuse_change();

-- Public money is given up after closing only with a supervisor's word, who is nobody of the owner.
create table need_cancellation (
  id serial primary key,
  need_id integer not null references need,
  round smallint not null,
  code text not null,
  reason text not null check (reason <> ''),
  state text not null check (state in ('asked', 'consented', 'refused')),
  asked_by integer not null references account,
  asked_at timestamptz not null,
  decided_by integer references account,
  decided_as integer references membership,
  decided_at timestamptz,
  decision_note text,
  constraint need_cancellation_decided check ((state = 'asked') = (decided_at is null) and (decided_by is null) = (decided_at is null)),
  constraint need_cancellation_two_persons check (decided_by <> asked_by)
);
create unique index need_cancellation_open on need_cancellation (need_id) where state = 'asked';
create function guard_cancellation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state = 'asked'
     and (to_jsonb(new) - array['state', 'decided_by', 'decided_as', 'decided_at', 'decision_note'])
       = (to_jsonb(old) - array['state', 'decided_by', 'decided_as', 'decided_at', 'decision_note'])
  then return new;
  end if;
  raise exception 'a decision on a cancellation cannot be changed' using errcode = '42501';
end $$;
create trigger need_cancellation_fixed before update or delete on need_cancellation for each row execute function guard_cancellation();
create trigger need_cancellation_no_truncate before truncate on need_cancellation for each statement execute function refuse_change();
