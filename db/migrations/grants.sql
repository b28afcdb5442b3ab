-- Applied at every start: who may touch what. Owner: migrations only.
grant usage on schema public to app_web, app_worker, app_opener;
grant usage on all sequences in schema public to app_web, app_worker, app_opener;
revoke all on all tables in schema public from app_web, app_worker, app_opener;

grant select, insert, update on all tables in schema public to app_web, app_worker;
grant delete on session, password_reset, login_failure to app_web, app_worker;
grant delete on need, need_document to app_web;

-- Append-only or not theirs to write.
revoke update on addendum_confirmation, audit_event, certificate_reminder, engagement_message, complaint_decision, complaint_evidence, complaint_statement, grade_decision, inspection, item_version, need_version, owner_sector, policy_version, price_document, report_revocation, service_pledge from app_web, app_worker;
revoke insert, update on market_clock, market_setting, schema_migration, opening, quote_opened from app_web, app_worker;

-- By what somebody is known again is stated once; only its end is added. An officer's word stays as it was given.
revoke update on identity_fact, identity_opinion from app_web, app_worker;
grant update (ended_at) on identity_fact to app_web, app_worker;

-- A sealed envelope can be handed in and listed by its sender, never read back (integrity.md 6a).
revoke select, update on quote_envelope from app_web, app_worker;
grant select (id, need_id, round, lot_no, agency_id, version, key_id, sha256, received_at, withdrawn_at, notice_version) on quote_envelope to app_web, app_worker;
grant update (withdrawn_at) on quote_envelope to app_web, app_worker;
revoke select, insert, update on notice_key from app_web, app_worker;
grant select (key_id, need_id, need_round, suite, public_key, draw_id, draw_commit, draw_rounds, kek_id, custody, created_at, claimed_at, released_at) on notice_key to app_web, app_worker;
grant update (need_id, need_round, claimed_at) on notice_key to app_web, app_worker;

-- A draw begins and ends with the opener; people add the witness, the public value and a void to it. What candidates
-- are bound to is told with the reveal.
revoke insert, update on draw from app_web, app_worker;
grant update (witness_commit, witness_sealed, witness_name, witness_by, witnessed_at, public_round, public_value, value_at,
  void_reason, void_note, void_asked_by, void_asked_name, void_asked_at, voided_by, voided_name, voided_at) on draw to app_web;
revoke insert, update on draw_value from app_worker;
revoke update on draw_value from app_web;
revoke select on quote_opened from app_web, app_worker;
grant select (envelope_id, opening_id, need_id, agency_id, amount_fen, line_fen, days, practitioner_ids, sealed, result, rejection, rank, abnormally_low)
  on quote_opened to app_web, app_worker;

-- What an opening holds back, and bids of timed rounds: amounts come only through functions that know when and to whom.
revoke select, insert, update on held_quote, price_bid from app_web, app_worker;
grant select (need_id, round, agency_id, envelope_id, held_at) on held_quote to app_web, app_worker;
grant insert on price_bid to app_web;
grant select (id, need_id, round, no, at) on price_bid to app_web, app_worker;
revoke insert, update on price_round, negotiation from app_web, app_worker;
grant update (owner_due_at, outcome, ended_at) on negotiation to app_web, app_worker;
revoke insert on negotiation_talk from app_worker;
revoke update on negotiation_move from app_web, app_worker;
revoke all on function own_prices(integer, integer, integer), lowest_prices(integer, integer), told_bids(integer, integer), bidders_to_talk_to(integer, integer) from public;
grant execute on function own_prices(integer, integer, integer), lowest_prices(integer, integer), told_bids(integer, integer), bidders_to_talk_to(integer, integer) to app_web, app_worker;

-- Papers, declarations and traces of a quote: written once. Traces are read by the opener alone, keys written by it.
revoke update on quote_annex, quote_file from app_web, app_worker;
revoke select, update on quote_trace from app_web, app_worker;
revoke insert on quote_annex, quote_file, quote_trace from app_worker;
grant delete on quote_file to app_web;

-- What the screens look at comes from the opener with the opening; findings and decisions are written once.
revoke insert, update on opened_trace from app_web, app_worker;
revoke select on opened_trace from app_web;
revoke insert, update on screening from app_web;
revoke insert on alarm from app_web;
revoke update on alarm_note, quote_exclusion, screening from app_web, app_worker;
revoke insert on alarm_note, quote_exclusion from app_worker;
revoke update on alarm from app_worker;

-- The opener: reads what an opening needs, writes its result.
grant select on all tables in schema public to app_opener;
revoke select on account, session, password_reset, login_failure, invitation from app_opener;
grant insert, update on notice_key, opening, need, award, case_requirement, engagement, number_series, process_heartbeat, due_item, command_receipt to app_opener;
grant insert, update on draw to app_opener;
grant update (rank, rejection, abnormally_low) on quote_opened to app_opener;

-- The opener finds a low quote and goes on from what was said; agency and owner only say it.
revoke insert, update on low_price from app_web, app_worker;
grant update (justification, justified_by, justified_at, decision, decision_reason, decided_by, decided_at) on low_price to app_web;
revoke update on low_price_file, need_shortlist from app_web, app_worker;
revoke insert on low_price_file, need_shortlist, award_withdrawal from app_worker;
grant insert, update on low_price to app_opener;
grant update (opened_key) on quote_file to app_opener;
grant insert on quote_opened, opened_trace, held_quote, price_round, negotiation, audit_event, notification to app_opener;

revoke all on function enqueue_task(text, json, text), advance_market_clock(timestamptz) from public;
grant execute on function enqueue_task(text, json, text) to app_web, app_worker, app_opener;
grant execute on function advance_market_clock(timestamptz) to app_web;

grant insert, update, delete on worker_instance to app_worker;
revoke all on worker_instance from app_web, app_opener;

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
