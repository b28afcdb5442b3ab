-- Complaints and appeals (rules.md 5.9).
create table complaint (
  id int generated always as identity primary key,
  no text not null unique,
  object text not null check (object in ('notice', 'selection', 'award', 'delivery')),
  need_id int not null references need,
  engagement_id int references engagement,
  award_id int references award,
  complainant_id int not null references organisation,
  respondent_id int not null references organisation,
  jurisdiction_code text not null references jurisdiction,
  grounds text[] not null check (cardinality(grounds) > 0),
  remedies text[] not null check (cardinality(remedies) > 0),
  state text not null,
  filed_at timestamptz not null,
  received_at timestamptz not null,
  admit_due_at timestamptz not null,
  sent_back_at timestamptz,
  completion_due_at timestamptz,
  admitted_at timestamptz,
  answer_due_at timestamptz,
  answered_at timestamptz,
  decide_due_at timestamptz,
  decide_latest_at timestamptz,
  prolonged_at timestamptz,
  decided_at timestamptz,
  appeal_until timestamptz,
  appealed_at timestamptz,
  appeal_due_at timestamptz,
  final_at timestamptz,
  abusive boolean not null default false,
  executed_at timestamptz,
  constraint complaint_parties_differ check (complainant_id <> respondent_id),
  constraint complaint_delivery check ((object = 'delivery') = (engagement_id is not null)),
  -- Due process in the table itself: admitted, then decided, then appealed in time, then final.
  constraint complaint_order check (
    (decided_at is null or (admitted_at is not null and appeal_until > decided_at))
    and (appealed_at is null or (decided_at is not null and appealed_at < appeal_until))
    and (final_at is null or appealed_at is not null))
);
create index complaint_need on complaint (need_id);
create index complaint_parties on complaint (complainant_id, respondent_id);
create index complaint_open on complaint (jurisdiction_code, state);
-- The same party complains of the same matter once at a time.
create unique index complaint_one_running on complaint (need_id, object, complainant_id)
  where state in ('filed', 'admitted', 'answered', 'upheld', 'partly_upheld', 'appealed', 'final_upheld', 'final_partly_upheld');

create table complaint_statement (
  id int generated always as identity primary key,
  complaint_id int not null references complaint,
  kind text not null check (kind in ('filed', 'completed', 'answered', 'appealed')),
  organisation_id int not null references organisation,
  body text not null,
  said_by int not null references account,
  at timestamptz not null
);
create index complaint_statement_of on complaint_statement (complaint_id);

create table complaint_evidence (
  statement_id int not null references complaint_statement,
  file_id uuid not null unique references stored_file,
  primary key (statement_id, file_id)
);

create table complaint_decision (
  id int generated always as identity primary key,
  complaint_id int not null references complaint,
  step text not null,
  reasons text not null,
  basis text not null default '',
  remedies text[] not null default '{}',
  further_remedy text not null default '',
  decided_by int references account,
  decided_as int references membership,
  at timestamptz not null
);
create index complaint_decision_of on complaint_decision (complaint_id);

create table need_freeze (
  id int generated always as identity primary key,
  need_id int not null references need,
  frozen_from text not null check (frozen_from in ('proposed', 'publicised', 'confirmed')),
  frozen_at timestamptz not null,
  ended_at timestamptz check (ended_at >= frozen_at)
);
create unique index need_freeze_one on need_freeze (need_id) where ended_at is null;

do $$
declare t text;
begin
  foreach t in array array['complaint_statement', 'complaint_evidence', 'complaint_decision']
  loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', t || '_append_only', t);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_no_truncate', t);
  end loop;
  foreach t in array array['complaint', 'need_freeze']
  loop
    execute format('create trigger %I before delete on %I for each row execute function guard_kept()', t || '_kept', t);
  end loop;
end $$;

-- What was complained of, by whom and when stays as it was filed, and an instant once written stays.
create function guard_complaint() returns trigger language plpgsql as $$
begin
  if (new.no, new.object, new.need_id, new.engagement_id, new.award_id, new.complainant_id, new.respondent_id, new.jurisdiction_code, new.grounds, new.remedies, new.filed_at)
     is distinct from (old.no, old.object, old.need_id, old.engagement_id, old.award_id, old.complainant_id, old.respondent_id, old.jurisdiction_code, old.grounds, old.remedies, old.filed_at)
     or (old.admitted_at is not null and new.admitted_at is distinct from old.admitted_at)
     or (old.answered_at is not null and new.answered_at is distinct from old.answered_at)
     or (old.decided_at is not null and (new.decided_at, new.appeal_until) is distinct from (old.decided_at, old.appeal_until))
     or (old.appealed_at is not null and new.appealed_at is distinct from old.appealed_at)
     or (old.final_at is not null and new.final_at is distinct from old.final_at)
     or (old.executed_at is not null and new.executed_at is distinct from old.executed_at)
  then raise exception 'what a complaint says never changes' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger complaint_fixed before update on complaint for each row execute function guard_complaint();

create function guard_need_freeze() returns trigger language plpgsql as $$
begin
  if old.ended_at is null and new.ended_at is not null
     and (to_jsonb(new) - 'ended_at') = (to_jsonb(old) - 'ended_at') then return new; end if;
  raise exception 'a freeze can only be ended' using errcode = '42501';
end $$;
create trigger need_freeze_fixed before update on need_freeze for each row execute function guard_need_freeze();
