-- A service item of an entry is judged by itself: its certificate with issuer and day of issue, and who judged it.
alter table agency_service
  add column certificate_issuer text not null default '',
  add column certificate_issued_on date,
  add column judged_by int references account;
