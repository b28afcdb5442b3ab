-- Weights of a best-value notice, as published. An owner may want its own approver's word before anything is posted.
alter table need
  add column weights jsonb,
  add column revised_at timestamptz,
  add constraint need_weights check (
    weights is null or ((weights->>'credit')::int + (weights->>'price')::int + (weights->>'time')::int = 100
      and (weights->>'price')::int between 20 and 85));
alter table owner add column approves_first boolean not null default false;

-- A voluntary requirement: the owner's own wish on its project, which no approval asks for.
alter table case_requirement add column voluntary boolean not null default false;

-- Papers of a draft and, once it is posted, of the notice.
create table need_document (
  need_id integer not null references need on delete cascade,
  file_id uuid not null references stored_file,
  primary key (need_id, file_id)
);
create function guard_need_document() returns trigger language plpgsql as $$
declare stands text;
begin
  select state into stands from need where id = coalesce(old.need_id, new.need_id);
  if stands is null or stands in ('draft', 'own_approval', 'review') then return coalesce(new, old); end if;
  raise exception 'the papers of a notice cannot be changed' using errcode = '42501';
end $$;
create trigger need_document_fixed before insert or update or delete on need_document for each row execute function guard_need_document();
