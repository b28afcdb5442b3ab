import { agencyRefusals } from "./refusal/agency.ts";
import { calendarRefusals } from "./refusal/calendar.ts";
import { caseRefusals } from "./refusal/case.ts";
import { command } from "./refusal/command.ts";
import { entryRefusals } from "./refusal/entry.ts";
import { feeRefusals } from "./refusal/fee.ts";
import { identifierRefusals } from "./refusal/identifier.ts";
import { importRefusals } from "./refusal/import.ts";
import { needRefusals } from "./refusal/need.ts";
import { policyRefusals } from "./refusal/policy.ts";
import type { RefusalCode } from "#domain/shared/codes.ts";

/** Every code has its sentence, or this does not compile. */
export const refusals = {
  ...agencyRefusals,
  ...calendarRefusals,
  ...caseRefusals,
  ...command,
  ...entryRefusals,
  ...feeRefusals,
  ...identifierRefusals,
  ...importRefusals,
  ...needRefusals,
  ...policyRefusals,
} satisfies Record<`refusal.${RefusalCode}`, string>;
