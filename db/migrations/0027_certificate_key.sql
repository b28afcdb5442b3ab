-- Every quote asks whether another agency employs the same person: by the certificate however it is written, over all
-- practitioners of the market. The expression is that of sharedPractitioners in db/store/identity.ts.
create index practitioner_certificate on practitioner
  (upper(regexp_replace(normalize(certificate_no, NFKC), '[\s-]', '', 'g'))) where left_on is null;
