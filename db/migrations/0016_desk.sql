-- The counter of the hall: who came, for which firm, and what was done for it on which signed request.
create table desk_session (
  id int generated always as identity primary key,
  kind text not null check (kind in ('owner', 'agency')),
  -- Of the firm; it may not be in the market yet.
  code text not null,
  jurisdiction_code text not null references jurisdiction,
  visitor_name text not null,
  visitor_relation text not null check (visitor_relation in ('representative', 'employee', 'agent')),
  officer_id int not null references account,
  officer_name text not null,
  hall_id int not null references organisation,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index desk_session_officer on desk_session (officer_id, opened_at);

create table desk_act (
  id int generated always as identity primary key,
  no text not null unique,
  session_id int not null references desk_session,
  act text not null,
  organisation_id int not null references organisation,
  -- "case:…", "need:…", "registration:…": what it was about.
  subject text not null,
  request_file_id uuid not null unique references stored_file,
  command_key uuid unique,
  at timestamptz not null,
  state text not null check (state in ('issued', 'contested', 'upheld', 'rejected')),
  contest_until timestamptz not null,
  contested_at timestamptz,
  contested_by int references account,
  contest_reason text,
  answer_due_at timestamptz,
  answered_at timestamptz,
  answered_by int references account,
  answer text,
  constraint desk_act_contest check ((state = 'issued') = (contested_at is null)),
  constraint desk_act_answer check ((state in ('upheld', 'rejected')) = (answered_at is not null))
);
create index desk_act_organisation on desk_act (organisation_id, at);
create index desk_act_contested on desk_act (answer_due_at) where state = 'contested';

-- What was done and on which paper stays as it was written; only the contest adds to it.
create function keep_desk_act() returns trigger language plpgsql as $$
begin
  if (new.no, new.session_id, new.act, new.organisation_id, new.subject, new.request_file_id, new.at, new.contest_until)
    is distinct from (old.no, old.session_id, old.act, old.organisation_id, old.subject, old.request_file_id, old.at, old.contest_until)
  then raise exception 'what a receipt says never changes';
  end if;
  return new;
end $$;
create trigger desk_act_kept before update on desk_act for each row execute function keep_desk_act();
