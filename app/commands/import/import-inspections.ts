import type { OfficialLetter } from "#domain/agency/grade.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { checkUscc } from "#domain/shared/identifiers.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { lockAgency } from "#db/locks.ts";
import { record } from "#db/record.ts";
import { decideGrade, saveInspections } from "#db/store/entry.ts";
import { agenciesByCode, type KnownAgency } from "#db/store/import-parties.ts";
import type { Tx } from "#db/transaction.ts";
import { readInspection } from "./agency-row.ts";
import { policiesOf } from "./import-agencies.ts";
import { defineKind, inPlaces, type Judged, type Scope } from "./kind.ts";

type Row = {
  readonly uscc: string;
  readonly year: number;
  readonly score: number;
  readonly letter: OfficialLetter;
};
type World = {
  readonly agencies: ReadonlyMap<string, KnownAgency>;
  readonly policies: ReadonlyMap<string, Policy>;
};
type Plan = { readonly known: KnownAgency; readonly policy: Policy };

/**
 * Results of the yearly joint inspection: each feeds the score, and gives the letter until an official one is decided
 * (rules.md 5.8 and Decided). What is recorded stays; a mistake is corrected by appeal.
 */
export const inspections = defineKind<Row, World, Plan>({
  name: "inspections",
  key: ["统一社会信用代码", "检查年度"],
  read: (cells) => ({ uscc: cells.checked("统一社会信用代码", checkUscc) ?? "", ...readInspection(cells) }),
  load: async (tx, rows, scope) => {
    const found = await agenciesByCode(tx, [...new Set(rows.map(({ uscc }) => uscc))]);
    const places = [...found.values()].map(({ unit }: KnownAgency) => unit.jurisdictionCode);
    return { agencies: found, policies: await policiesOf(tx, new Set(places), scope) };
  },
  judge,
  save,
});

function judge(row: Row, world: World, scope: Scope): Judged<Plan> {
  const known = world.agencies.get(row.uscc);
  if (!known) return refuse("import.unknown_value", { value: row.uscc });
  if (!known.agency) return refuse("import.other_kind");
  const policy = world.policies.get(known.unit.jurisdictionCode);
  if (!policy || !inPlaces(scope, known.unit.jurisdictionCode)) return refuse("import.outside_place");
  const thisYear = Number(scope.today.slice(0, 4));
  if (row.year > thisYear) {
    const params = { value: String(row.year), expected: `≤ ${thisYear}` };
    return { fault: { column: "检查年度", refusal: refuse("import.value_invalid", params).refusal } };
  }
  const earlier = known.results.find(({ year }) => year === row.year);
  if (!earlier) return ok({ result: "created", plan: { known, policy } });
  const { year, score, letter } = earlier;
  if (score === row.score && letter === row.letter)
    return ok({ result: "unchanged", plan: { known, policy } });
  const { refusal } = refuse("import.inspection_exists", { year, score, letter });
  return { fault: { column: "检查年度", refusal } };
}

/** A quarter's decision or a measure outweighs an inspection, and so does a later inspection. */
function givesLetter({ results, lastDecision }: KnownAgency, year: number): boolean {
  const latest = results.every((result) => result.year < year);
  return latest && (lastDecision === null || lastDecision === "admission" || lastDecision === "inspection");
}

async function save(tx: Tx, ctx: Ctx, row: Row, { known, policy }: Plan, scope: Scope) {
  const { uscc, year, score, letter } = row;
  const agencyId = known.unit.id;
  await lockAgency(tx, agencyId);
  await saveInspections(tx, [{ agencyId, year, score, letter, source: "import" }]);
  if (givesLetter(known, year))
    await decideGrade(tx, {
      agencyId,
      kind: "inspection",
      grade: letter,
      previous: known.agency!.grade,
      score,
      reference: `inspection ${year}`,
      policyProfile: policy.profile,
      policyVersion: policy.version,
      decidedAt: scope.now,
      effectiveAt: scope.now,
    });
  await record(tx, ctx, {
    type: "agency.inspected",
    subjects: [`agency:${uscc}`],
    data: { year, score, letter },
    visibility: "public",
  });
  return ok(true);
}
