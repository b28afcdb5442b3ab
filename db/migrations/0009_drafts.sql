-- Its owner may discard a draft; whatever has once been public, or lies with the operator, stays.
create function guard_need_kept() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' or old.published_at is not null then
    raise exception 'only a draft that never was public is discarded' using errcode = '42501';
  end if;
  return old;
end $$;
create trigger need_kept before delete on need for each row execute function guard_need_kept();
