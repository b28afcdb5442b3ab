-- The statement window is half-open: a statement is in time before its end, a decision from its end on. Without a gap.
alter table sanction
  drop constraint sanction_window,
  add constraint sanction_window check (decided_at is null or (notified_at is not null and statement_until is not null and decided_at >= statement_until));
