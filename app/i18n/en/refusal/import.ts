import type { importRefusals as zh } from "../../zh-CN/refusal/import.ts";

export const importRefusals: Record<keyof typeof zh, string> = {
  "refusal.import.unreadable": "The file cannot be read. Use CSV (UTF-8 or GBK) or XLSX.",
  "refusal.import.column_missing": "The column '{{column}}' is missing.",
  "refusal.import.value_missing": "This value is required.",
  "refusal.import.value_invalid": "'{{value}}' has the wrong form; expected {{expected}}.",
  "refusal.import.unknown_value": "The system does not know '{{value}}'.",
  "refusal.import.duplicate_row": "Repeats row {{row}}.",
  "refusal.import.too_many_rows": "{{rows}} rows are more than the {{most}} taken at a time; split the file.",
  "refusal.import.empty": "The file is empty.",
  "refusal.import.no_rows": "The file has headings only, no rows.",
  "refusal.import.encoding":
    "The text encoding is not known. Save the file as 'CSV UTF-8' or XLSX and try again.",
  "refusal.import.html_as_xls":
    "This is a web page renamed to a spreadsheet. Open it in a spreadsheet program, save it as XLSX and try again.",
  "refusal.import.legacy_xls":
    "This is an old XLS file or one with a password. Take the password away, save it as XLSX and try again.",
  "refusal.import.macros":
    "The file carries macros and is not taken. Save it as XLSX without macros and try again.",
  "refusal.import.merged_cells":
    "The sheet has merged cells ({{place}}). Unmerge them, one value to a cell, and try again.",
  "refusal.import.heading_twice": "The heading '{{column}}' stands twice; keep one column.",
  "refusal.import.too_large": "The file is larger than {{mostMb}} MB; split it.",
  "refusal.import.unzips_too_large": "The file unpacks to more than {{mostMb}} MB and is not read.",
  "refusal.import.too_many_columns": "{{columns}} columns are more than {{most}}; use the template.",
  "refusal.import.too_heavy":
    "Reading this file took too much time or memory and was stopped. Make it anew from the template.",
  "refusal.import.scientific":
    "'{{value}}' was rewritten by the spreadsheet program and its last digits are lost. Format the column as text and enter the whole code again.",
  "refusal.import.date_number":
    "'{{value}}' is a spreadsheet's serial number of a date (possibly {{likelyOn}}). Format the column as a date or write it like 2026-01-31.",
  "refusal.import.cell_error": "The cell holds the spreadsheet's error '{{value}}'; enter the real value.",
  "refusal.import.too_long": "Too long; at most {{most}} characters.",
  "refusal.import.outside_place": "This is outside the area you answer for.",
  "refusal.import.other_kind":
    "This credit code belongs to an owner, a department or another body, not to an agency.",
  "refusal.import.practitioner_elsewhere":
    "The holder of certificate '{{certificate}}' practises at '{{agency}}'. A person practises at one agency only; record the leaving first.",
  "refusal.import.inspection_exists":
    "The inspection of {{year}} is already recorded ({{score}} points, {{letter}}) and an import does not rewrite it; a mistake is corrected by appeal.",
  "refusal.import.inspection_own_list":
    "No inspection of {{year}} is recorded for this agency; bring results of known agencies with the list of inspections.",
  "refusal.import.agency_revetting":
    "This agency is already in the register. A change of name or legal representative is requested by the agency and vetted again; an import does not make it.",
  "refusal.import.agency_not_listed":
    "This agency is not listed or is under a ban; an import cannot add a service to it.",
  "refusal.import.item_off_list": "Item '{{item}}' is not on the list in force and cannot be added.",
  "refusal.import.certificate_differs":
    "The certificate for item '{{item}}' differs from the vetted one. A change of certificate is requested by the agency and vetted; an import does not make it.",
  "refusal.import.practitioner_differs":
    "The holder of certificate '{{certificate}}' is recorded differently or has left; correct it with the list of practitioners.",
  "refusal.import.conflict": "Conflicts with what the market already holds; this row was not written.",
  "refusal.import.person_needed": "This takes two people. Name with --as on whose behalf it is proposed.",
  "refusal.import.file_lost": "The uploaded file is not there any more; upload it again.",
  "refusal.import.too_many_running":
    "{{running}} imports of your unit are still running; wait until they are done.",
};
