-- An account is known again by a keyed hash and told by its last four digits; the whole number is nowhere (rules.md 5.13).
alter table agency
  add column bank_account_node text,
  add column bank_account_masked text;
-- Without the key no hash can be made here: the agency states its account anew, until then it is told by four digits.
update agency set bank_account_masked = '•••• ' || right(bank_account_no, 4) where bank_account_no is not null;
alter table agency drop column bank_account_no;
alter table agency_change disable trigger agency_change_fixed;
update agency_change set
  before = case when before ? 'bankAccountNo'
    then (before - 'bankAccountNo') || jsonb_build_object('masked', '•••• ' || right(before->>'bankAccountNo', 4)) else before end,
  after = case when after ? 'bankAccountNo'
    then (after - 'bankAccountNo') || jsonb_build_object('masked', '•••• ' || right(after->>'bankAccountNo', 4)) else after end
where kind = 'bank_account';
alter table agency_change enable trigger agency_change_fixed;
alter table agency_change add constraint agency_change_account_masked
  check (not (before ? 'bankAccountNo') and not (after ? 'bankAccountNo'));

-- Two officers look at a listed agency as well: when a change leads to a barred firm, or when a firm it is tied to is barred.
alter table identity_review
  alter column registration_id drop not null,
  add column agency_id integer references agency,
  add column change_id integer references agency_change,
  add constraint identity_review_about check (registration_id is not null or agency_id is not null);
create index identity_review_agency on identity_review (agency_id);
create unique index identity_review_change_open on identity_review (change_id) where state = 'open' and change_id is not null;
create unique index identity_review_agency_open on identity_review (agency_id) where state = 'open' and change_id is null;

-- The item whose result this one examines: who wrote the one does not write the other (rules.md 5.7).
alter table service_item add column reviews_item text references service_item,
  add constraint service_item_reviews_another check (reviews_item <> code);
