import { compareBytes } from "#domain/shared/encoding.ts";
import { line, shown, type ScoreLine } from "./explanation.ts";
import type { Count, CreditFacts } from "./facts.ts";
import type { Part } from "./owner-part.ts";
import type { CreditPolicy } from "./policy.ts";
import { within } from "./window.ts";

/** A component of R or P; null has no data and is left out, the others' weights are renormalised. */
type Component = {
  readonly weightBp: number;
  readonly value: number | null;
  readonly lines: readonly ScoreLine[];
};

/** R: first-pass rate, latest inspection and the department's own marks, .48 / .32 / .20 (rules.md, Decided). */
export function regulatorPart(facts: CreditFacts, policy: CreditPolicy): Part {
  const reports = facts.reports
    .filter(({ reviewedOn }) => within(reviewedOn, facts.asOf, policy.windowMonths))
    .toSorted((a, b) => compareBytes(a.reviewedOn + a.engagementNo, b.reviewedOn + b.engagementNo));
  const { firstPass, inspection, department } = policy.regulatorBp;
  const returned = reports.filter(({ passedFirst }) => !passedFirst);
  const passed = { good: reports.length - returned.length, total: reports.length };
  const returnedLines = returned.map(({ engagementNo, reviewedOn }) =>
    line(
      "credit.regulator.returned",
      { engagementNo, reviewedOn },
      { kind: "engagement", ref: engagementNo },
    ),
  );
  const parts = [
    rate(firstPass, "credit.regulator.first_pass", passed, returnedLines),
    inspected(facts, policy, inspection),
    marked(
      reports.map(({ departmentScore }) => departmentScore),
      department,
    ),
  ];
  return combine(parts, policy.weightsBp.regulator, policy.prior.score, "regulator");
}

/** P: on-time rate, award confirmations, valid papers, answers in time, .5 / .2 / .2 / .1. */
export function platformPart(facts: CreditFacts, policy: CreditPolicy): Part {
  const { onTime, confirmation, documents, response } = policy.platformBp;
  const inWindow = (day: string) => within(day, facts.asOf, policy.windowMonths);
  const deliveries = facts.deliveries.filter(({ deliveredOn }) => inWindow(deliveredOn));
  const awards = facts.awards.filter(({ answeredOn }) => inWindow(answeredOn));
  const late = deliveries
    .filter((one) => !one.onTime)
    .map(({ engagementNo, deliveredOn }) =>
      line("credit.platform.late", { engagementNo, deliveredOn }, { kind: "engagement", ref: engagementNo }),
    );
  const declined = awards
    .filter(({ confirmed }) => !confirmed)
    .map(({ needNo, answeredOn }) =>
      line("credit.platform.unconfirmed", { needNo, answeredOn }, { kind: "need", ref: needNo }),
    );
  const parts = [
    rate(onTime, "credit.platform.on_time", without(deliveries, late), byRef(late)),
    rate(confirmation, "credit.platform.confirmation", without(awards, declined), byRef(declined)),
    rate(documents, "credit.platform.documents", facts.documents, []),
    rate(response, "credit.platform.response", facts.responses, []),
  ];
  return combine(parts, policy.weightsBp.platform, policy.prior.score, "platform");
}

function rate(
  weightBp: number,
  key: ScoreLine["key"],
  { good, total }: Count,
  bad: readonly ScoreLine[],
): Component {
  if (total === 0) return { weightBp, value: null, lines: [] };
  const value = (good / total) * 100;
  return {
    weightBp,
    value,
    lines: [line(key, { good, total, score: shown(value), partBp: weightBp }), ...bad],
  };
}

function inspected(facts: CreditFacts, policy: CreditPolicy, weightBp: number): Component {
  const latest = facts.inspections
    .filter(({ inspectedOn }) => within(inspectedOn, facts.asOf, policy.windowMonths))
    .toSorted((a, b) => compareBytes(a.inspectedOn + a.inspectionRef, b.inspectedOn + b.inspectionRef))
    .at(-1);
  if (!latest) return { weightBp, value: null, lines: [] };
  const { inspectedOn, inspectionRef: ref, score } = latest;
  const params = { inspectedOn, score: shown(score), partBp: weightBp };
  return {
    weightBp,
    value: score,
    lines: [line("credit.regulator.inspection", params, { kind: "inspection", ref })],
  };
}

function marked(marks: readonly (number | null)[], weightBp: number): Component {
  const given = marks.filter((mark) => mark !== null);
  if (given.length === 0) return { weightBp, value: null, lines: [] };
  const value = given.reduce((sum, mark) => sum + mark, 0) / given.length;
  const params = { count: given.length, score: shown(value), partBp: weightBp };
  return { weightBp, value, lines: [line("credit.regulator.department", params)] };
}

function combine(
  parts: readonly Component[],
  weightBp: number,
  start: number,
  name: "regulator" | "platform",
): Part {
  const known = parts.filter((part) => part.value !== null && part.weightBp > 0);
  const weights = known.reduce((sum, part) => sum + part.weightBp, 0);
  const value =
    weights === 0 ? start : known.reduce((sum, part) => sum + part.weightBp * (part.value ?? 0), 0) / weights;
  const lines = known.flatMap((part) => part.lines);
  if (weights === 0) lines.push(line(`credit.${name}.none`, { score: shown(start) }));
  return { value, lines: [...lines, line(`credit.${name}.total`, { score: shown(value), weightBp })] };
}

function without(all: readonly unknown[], bad: readonly unknown[]): Count {
  return { good: all.length - bad.length, total: all.length };
}

function byRef(lines: readonly ScoreLine[]): ScoreLine[] {
  return lines.toSorted((a, b) => compareBytes(a.restsOn?.ref ?? "", b.restsOn?.ref ?? ""));
}
