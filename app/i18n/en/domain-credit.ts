import type { domainCredit as zh } from "../zh-CN/domain-credit.ts";

export const domainCredit: Record<keyof typeof zh, string> = {
  "credit.owner.prior":
    "Owners' ratings start from {{weight}} shares of {{score}} points, so that a single rating cannot decide",
  "credit.owner.engagement":
    "Engagement {{engagementNo}} ({{valueFen}}) was rated {{score}}, {{ageDays}} days ago: weight {{weight}}, share {{shareBp}}",
  "credit.owner.share_capped":
    "One owner's ratings count at most {{shareBp}}: {{count}} ratings were reduced accordingly",
  "credit.owner.total": "Owners' part: {{score}} points, {{weightBp}} of the score",
  "credit.regulator.first_pass":
    "{{good}} of {{total}} reports passed the department the first time: {{score}} points, {{partBp}} of this part",
  "credit.regulator.returned":
    "The report of engagement {{engagementNo}} did not pass the first time ({{reviewedOn}})",
  "credit.regulator.inspection": "Inspection of {{inspectedOn}}: {{score}} points, {{partBp}} of this part",
  "credit.regulator.department":
    "The departments' marks of {{count}} reports: {{score}} on average, {{partBp}} of this part",
  "credit.regulator.none": "No data of the regulators yet: counted as {{score}} points",
  "credit.regulator.total": "Regulators' part: {{score}} points, {{weightBp}} of the score",
  "credit.platform.on_time":
    "{{good}} of {{total}} deliveries were on time: {{score}} points, {{partBp}} of this part",
  "credit.platform.late": "Engagement {{engagementNo}} was delivered late ({{deliveredOn}})",
  "credit.platform.confirmation":
    "{{good}} of {{total}} awards were confirmed: {{score}} points, {{partBp}} of this part",
  "credit.platform.unconfirmed": "The award of need {{needNo}} was not confirmed ({{answeredOn}})",
  "credit.platform.documents":
    "{{good}} of {{total}} papers are valid: {{score}} points, {{partBp}} of this part",
  "credit.platform.response":
    "{{good}} of {{total}} answers came in time: {{score}} points, {{partBp}} of this part",
  "credit.platform.none": "No data of the platform yet: counted as {{score}} points",
  "credit.platform.total": "Platform's part: {{score}} points, {{weightBp}} of the score",
  "credit.deduction": "Misconduct of {{happenedOn}}: {{codeLabel}}, {{points}} points off",
  "credit.total":
    "Score {{score}}: owners {{ownerScore}}, regulators {{regulatorScore}} and platform {{platformScore}}, weighted, less {{deductions}}",
  "conduct.late_slightly": "late delivery, up to a fifth",
  "conduct.abusive_complaint": "repeated abusive complaints within a year",
  "conduct.late_grossly": "late delivery, more than a fifth",
  "conduct.no_confirm": "award not confirmed or declined without cause",
  "conduct.sign_refusal": "contract refused or abandoned",
  "conduct.fee_cap": "charged above the fee cap",
  "conduct.fee_split": "fee split, or charged outside the list",
  "conduct.report_rejected": "report rejected by the authority for its quality",
  "conduct.subcontract": "unlawful subcontracting",
  "conduct.practitioner_not_real": "practitioner in name only",
  "conduct.false_material": "false material",
  "conduct.false_report": "false report",
  "conduct.bribery": "bribery",
  "conduct.collusion": "collusion",
  "conduct.retaliation": "retaliation",
  "conduct.ring_rating": "ring rating",
};
