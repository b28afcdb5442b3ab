-- Applied at every start: who may touch what. Owner: migrations only.
grant usage on schema public to app_web, app_worker, app_opener;
grant usage on all sequences in schema public to app_web, app_worker, app_opener;
revoke all on all tables in schema public from app_web, app_worker, app_opener;

grant select, insert, update on all tables in schema public to app_web, app_worker;
grant delete on session, password_reset, login_failure to app_web, app_worker;
grant delete on need to app_web;

-- Append-only or not theirs to write.
revoke update on audit_event, certificate_reminder, grade_decision, inspection, item_version, owner_sector, policy_version, price_document, service_pledge from app_web, app_worker;
revoke insert, update on market_clock, market_setting, schema_migration, opening, quote_opened from app_web, app_worker;

-- By what somebody is known again is stated once; only its end is added. An officer's word stays as it was given.
revoke update on identity_fact, identity_opinion from app_web, app_worker;
grant update (ended_at) on identity_fact to app_web, app_worker;

-- A sealed envelope can be handed in and listed by its sender, never read back (integrity.md 6a).
revoke select, update on quote_envelope from app_web, app_worker;
grant select (id, need_id, round, lot_no, agency_id, version, key_id, sha256, received_at, withdrawn_at) on quote_envelope to app_web, app_worker;
grant update (withdrawn_at) on quote_envelope to app_web, app_worker;
revoke select, insert, update on notice_key from app_web, app_worker;
grant select (key_id, need_id, suite, public_key, draw_id, draw_commit, kek_id, custody, created_at, claimed_at, released_at) on notice_key to app_web, app_worker;
grant update (need_id, claimed_at) on notice_key to app_web, app_worker;

-- The opener: reads what an opening needs, writes its result.
grant select on all tables in schema public to app_opener;
revoke select on account, session, password_reset, login_failure, invitation from app_opener;
grant insert, update on notice_key, opening, need, award, case_requirement, engagement, number_series, process_heartbeat, due_item, command_receipt to app_opener;
grant insert on quote_opened, audit_event, notification to app_opener;

revoke all on function enqueue_task(text, json, text), advance_market_clock(timestamptz) from public;
grant execute on function enqueue_task(text, json, text) to app_web, app_worker, app_opener;
grant execute on function advance_market_clock(timestamptz) to app_web;

-- The worker runs the queue; its tables carry row security without policies for others.
grant usage, create on schema graphile_worker to app_worker;
grant all on all tables in schema graphile_worker to app_worker;
grant all on all sequences in schema graphile_worker to app_worker;
grant execute on all functions in schema graphile_worker to app_worker;
do $$
declare t record;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity
  loop
    execute format('drop policy if exists market_worker on graphile_worker.%I', t.relname);
    execute format('create policy market_worker on graphile_worker.%I to app_worker using (true) with check (true)', t.relname);
  end loop;
end $$;
