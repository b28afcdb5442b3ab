export const identifierCodes = [
  "identifier.uscc_form",
  "identifier.uscc_check",
  "identifier.uscc_organisation_check",
  "identifier.project_code_form",
  "identifier.project_code_period",
] as const;
