import type { ApplicabilityRule } from "#domain/need/applicability.ts";
import { formatYuan, parseYuan } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { joined, partsOf } from "./lines.ts";

/** Effect, area below (m²), investment below (yuan), zones, basis; "-" where there is no such limit. */
export const applicabilityForm = "exempt | 500 | - | - | 名录第三条";
const none = "-";
const effects: Readonly<Record<string, ApplicabilityRule["effect"]>> = {
  exempt: "exempt",
  provided_by_department: "provided_by_department",
  downgraded: "downgraded",
  豁免: "exempt",
  部门提供: "provided_by_department",
  降级: "downgraded",
};

function ruleOf([
  effect = "",
  area = "",
  investment = "",
  zones = "",
  basis = "",
]: readonly string[]): ApplicabilityRule | null {
  const kind = Object.hasOwn(effects, effect) ? effects[effect] : undefined;
  const areaBelowM2 = area === none ? undefined : Number(area.replaceAll(",", ""));
  const investmentBelowFen = investment === none ? undefined : parseYuan(investment);
  const named =
    zones === none
      ? []
      : zones
          .split(/[、,，;；]/)
          .map((zone) => zone.trim())
          .filter(Boolean);
  const badArea = areaBelowM2 !== undefined && !(Number.isFinite(areaBelowM2) && areaBelowM2 > 0);
  const limits = [areaBelowM2, investmentBelowFen, ...named].filter((limit) => limit !== undefined);
  if (!kind || badArea || investmentBelowFen === null || limits.length === 0) return null;
  return {
    effect: kind,
    ...(areaBelowM2 === undefined ? {} : { areaBelowM2 }),
    ...(investmentBelowFen === undefined ? {} : { investmentBelowFen }),
    ...(named.length === 0 ? {} : { zones: named }),
    basis,
  };
}

/** Refuses `catalogue.line_malformed`; a rule without any limit would remove the item for everybody. */
export function readApplicability(text: string): Outcome<ApplicabilityRule[]> {
  const lines = partsOf(text, applicabilityForm);
  if (!lines.ok) return lines;
  const rules: ApplicabilityRule[] = [];
  for (const line of lines.value) {
    const rule = ruleOf(line);
    if (!rule)
      return refuse("catalogue.line_malformed", { line: joined(...line), expected: applicabilityForm });
    rules.push(rule);
  }
  return ok(rules);
}

export function writeApplicability(rules: readonly ApplicabilityRule[]): string[] {
  return rules.map(({ effect, areaBelowM2, investmentBelowFen, zones, basis }) =>
    joined(
      effect,
      areaBelowM2 ?? none,
      investmentBelowFen === undefined ? none : formatYuan(investmentBelowFen),
      zones?.join("、") ?? none,
      basis,
    ),
  );
}
