import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { departmentById, itemByCode } from "#db/store/catalogue.ts";
import { nextNumber } from "#db/store/number.ts";
import { placesAbove } from "#db/store/place.ts";
import { policyInForce } from "#db/store/policy.ts";
import { insertRegional, lockRegional, nextVersionOf } from "#db/store/regional.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { parsePolygon, type Polygon } from "#domain/case/coverage.ts";
import { answersFor, type Department } from "#domain/catalogue/department-line.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { checkProjectCode } from "#domain/shared/identifiers.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { subjectsOf } from "./file.ts";

export type RegionalInput = {
  /** Of the result that this is a new version of; null for a new one. */
  readonly no: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly itemCodes: readonly string[];
  readonly projectCodes: readonly string[];
  readonly zone: string;
  /** One corner a line, "longitude, latitude" in WGS84; an empty line begins a hole. */
  readonly area: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly conditions: string;
  /** Empty where nothing need be signed. */
  readonly commitment: string;
  readonly reason: string;
  readonly fileId: string;
};

/** The department enters a regional result, or a new version of its own; it covers nothing until it is confirmed. */
export async function proposeResult(
  ctx: Ctx,
  input: RegionalInput,
): Promise<Outcome<{ no: string; version: number }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "approver")) return refuse("command.forbidden");
  return withTx(ctx, { command: "regional.propose", input }, async (tx) => {
    const extent = await checkInput(tx, input);
    if (!extent.ok) return extent;
    const now = await appNow(tx);
    const versions = input.no === null ? [] : await lockRegional(tx, input.no);
    if (input.no !== null && versions[0]?.departmentId !== actor.organisationId)
      return refuse("command.not_found");
    if (versions.some(({ state }) => state === "proposed")) return refuse("regional.proposal_open");
    const department = await departmentById(tx, actor.organisationId);
    if (!department) return refuse("command.not_found");
    const allowed = await checkRules(tx, department, input, now);
    if (!allowed.ok) return allowed;
    const no = input.no ?? (await nextNumber(tx, "regional", now));
    const row = await insertRegional(tx, {
      ...columnsOf(input),
      no,
      version: await nextVersionOf(tx, no),
      polygon: extent.value,
      departmentId: actor.organisationId,
      jurisdictionCode: department.place,
      state: "proposed",
      proposedBy: actor.accountId,
      proposedAt: now,
    });
    const data = { no, version: row.version };
    await record(tx, ctx, {
      type: "regional.proposed",
      subjects: subjectsOf(row),
      data,
      visibility: "internal",
    });
    return ok(data);
  });
}

function columnsOf({
  titleZh,
  titleEn,
  itemCodes,
  projectCodes,
  validFrom,
  validTo,
  ...rest
}: RegionalInput) {
  return {
    titleZh,
    titleEn,
    itemCodes: [...itemCodes],
    projectCodes: [...projectCodes],
    validFrom,
    validTo,
    zone: rest.zone.trim() || null,
    conditions: rest.conditions.trim(),
    commitment: rest.commitment.trim() || null,
    reason: rest.reason.trim(),
    fileId: rest.fileId,
  };
}

/** A result ends the market of its items: only the department whose affair they are may enter one. */
async function checkRules(
  tx: Tx,
  department: Department,
  { itemCodes, commitment }: RegionalInput,
  now: Date,
): Promise<Outcome<true>> {
  const above = await placesAbove(tx, department.place);
  for (const code of itemCodes) {
    const item = await itemByCode(tx, code);
    const owner = item && (await departmentById(tx, item.departmentId));
    if (!owner || !answersFor(department, owner, above))
      return refuse("regional.item_elsewhere", { item: code });
  }
  const policy = await policyInForce(tx, department.place, dayOf(now));
  if (!policy.ok) return policy;
  const unsigned = policy.value.regional.commitmentRequired && commitment.trim() === "";
  return unsigned ? refuse("regional.commitment_missing") : ok(true);
}

async function checkInput(tx: Tx, input: RegionalInput): Promise<Outcome<Polygon | null>> {
  if (input.reason.trim() === "") return refuse("regional.reason_missing");
  if (input.validTo < input.validFrom) return refuse("regional.days_reversed");
  if (input.itemCodes.length === 0) return refuse("regional.item_unknown", { item: "" });
  for (const item of input.itemCodes)
    if (!(await itemByCode(tx, item))) return refuse("regional.item_unknown", { item });
  const wrong = input.projectCodes.find((code) => !checkProjectCode(code).ok);
  if (wrong !== undefined) return refuse("regional.project_code_invalid", { code: wrong.slice(0, 40) });
  const polygon = parsePolygon(input.area);
  if (!polygon.ok) return polygon;
  const somewhere = polygon.value !== null || input.zone.trim() !== "" || input.projectCodes.length > 0;
  return somewhere ? polygon : refuse("regional.extent_missing");
}
