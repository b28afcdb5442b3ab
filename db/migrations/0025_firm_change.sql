-- An owner tells a change of its data as an agency does, and who holds and controls a firm may change too.
alter table agency_change
  drop constraint agency_change_agency_id_fkey,
  add constraint agency_change_firm foreign key (agency_id) references organisation,
  drop constraint agency_change_kind_check,
  add constraint agency_change_kind_check check (kind in ('name', 'legal_representative', 'bank_account', 'holders')),
  -- Of holders and controller: keyed hashes, masks and shares; no number.
  add column facts jsonb,
  add constraint agency_change_facts check ((kind = 'holders') = (facts is not null));
