-- The market's clock and the functions that tables and roles rely on. plpgsql binds late,
-- so these may name tables that the next file creates.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Every decision reads this after its lock; now() would be frozen at the start of the transaction.
create function app_now() returns timestamptz language plpgsql volatile parallel safe as $$
begin
  return clock_timestamp() + coalesce((select offset_by from market_clock where id = 1), interval '0');
end $$;

-- Forwards only, and only where the market is a demonstration or a test.
create function advance_market_clock(target timestamptz) returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from market_setting where key = 'mode' and value in ('demo', 'test')) then
    raise exception 'the clock of a production market cannot be moved' using errcode = '42501';
  end if;
  if target < app_now() then
    raise exception 'the clock of the market only moves forwards' using errcode = '22023';
  end if;
  update market_clock set offset_by = make_interval(secs => extract(epoch from target - clock_timestamp())) where id = 1;
  return app_now();
end $$;

-- The queue's own tables have row security; this is the one door into it.
create function enqueue_task(task text, payload json, task_key text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(identifier => task, payload => payload, job_key => task_key, max_attempts => 12);
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end $$;

-- Numbers of public documents: dense within series and year.
create table number_series (
  series text not null, year int not null, last int not null,
  primary key (series, year)
);
create function next_number(wanted text, in_year int) returns int language sql as $$
  insert into number_series as n (series, year, last) values (wanted, in_year, 1)
  on conflict (series, year) do update set last = n.last + 1
  returning last;
$$;
