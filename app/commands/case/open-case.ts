import { notListed } from "#domain/catalogue/list.ts";
import { checkSite } from "#domain/case/site.ts";
import { checkProjectCode } from "#domain/shared/identifiers.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { hasRole } from "#domain/shared/actor.ts";
import type { CasePhase } from "#domain/case/lifecycle.ts";
import type { Fen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { listDay } from "#db/store/catalogue.ts";
import {
  findCaseRow,
  findDepartment,
  findOwner,
  insertCase,
  itemReasons,
  saveRequirements,
} from "#db/store/entry.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { basisOf } from "../import/import-cases.ts";

export type OpenCaseInput = {
  readonly code: string;
  readonly projectName: string;
  readonly departmentId: number;
  readonly matterZh: string;
  readonly phase: CasePhase;
  readonly limitWd: number;
  readonly investmentFen: Fen | null;
  readonly areaM2?: number | null;
  /** The zone or park it lies in, as the list of items names it. */
  readonly zone?: string | null;
  /** Decimal degrees of WGS-84 or CGCS2000; both or neither. */
  readonly siteLng?: number | null;
  readonly siteLat?: number | null;
  readonly items: readonly string[];
};

/** An owner opens its approval case by hand; the approving department confirms it later. */
export async function openCase(ctx: Ctx, input: OpenCaseInput): Promise<Outcome<{ code: string }>> {
  const actor = ctx.actor;
  if (actor.kind !== "person" || !hasRole(actor, "owner_staff", "owner_approver"))
    return refuse("command.forbidden");
  const code = checkProjectCode(input.code);
  if (!code.ok) return code;
  const site = checkSite({ siteLng: input.siteLng ?? null, siteLat: input.siteLat ?? null });
  if (!site.ok) return site;
  if (input.items.length === 0) return refuse("entry.no_items");
  return withTx(ctx, { command: "case.open", input }, async (tx) => {
    const owner = await findOwner(tx, actor.organisationId);
    if (!owner?.verifiedAt) return refuse("entry.owner_not_verified");
    if (!(await findDepartment(tx, input.departmentId, owner.jurisdictionCode)))
      return refuse("entry.department_unknown");
    const reasons = await itemReasons(tx, input.items);
    const listed = await checkListed(tx, input.items, reasons);
    if (!listed.ok) return listed;
    const saved = await saveNewCase(tx, { ...input, code: code.value }, owner, reasons);
    if (!saved.ok) return saved;
    await record(tx, ctx, {
      type: "case.opened",
      subjects: [`case:${code.value}`, `owner:${owner.uscc}`],
      data: { projectName: input.projectName, items: [...input.items] },
      visibility: "public",
    });
    return ok({ code: code.value });
  });
}

type OwnerRow = NonNullable<Awaited<ReturnType<typeof findOwner>>>;
type Reasons = Awaited<ReturnType<typeof itemReasons>>;

/** Only what stands on the list today can be required; the refusal names the list's day and basis. */
async function checkListed(tx: Tx, items: readonly string[], reasons: Reasons): Promise<Outcome<true>> {
  const today = dayOf(await appNow(tx));
  const standing = (item: string) => {
    const row = reasons.get(item);
    return row && row.listedOn <= today && (row.delistedOn === null || row.delistedOn > today);
  };
  const item = items.find((each) => !standing(each));
  if (item === undefined) return ok(true);
  const list = { item, listOn: await listDay(tx, today) };
  return { ok: false, refusal: notListed("entry.item_not_listed", list) };
}

/** The first to register a code has it; whoever comes second, even at the same moment, is told whose it is. */
async function saveNewCase(
  tx: Tx,
  input: OpenCaseInput,
  owner: OwnerRow,
  reasons: Reasons,
): Promise<Outcome<true>> {
  const { items, ...fields } = input;
  const caseId = await insertCase(tx, {
    ...fields,
    ownerId: owner.id,
    jurisdictionCode: owner.jurisdictionCode,
    acceptedOn: dayOf(await appNow(tx)),
  });
  if (caseId === null) {
    const first = await findCaseRow(tx, input.code);
    return refuse(first?.ownerId === owner.id ? "entry.case_exists" : "entry.case_of_other_owner", {
      code: input.code,
    });
  }
  await saveRequirements(
    tx,
    items.map((itemCode) => ({
      caseId,
      itemCode,
      phase: input.phase,
      reason: input.matterZh,
      basis: basisOf(reasons.get(itemCode)?.legalBasis ?? []),
    })),
  );
  return ok(true);
}
