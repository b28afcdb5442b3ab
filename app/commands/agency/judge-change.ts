import { changeLifecycle, shownValue, type ChangeFacts } from "#domain/agency/change.ts";
import { roleOf, type PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { changeById, saveChange, type ChangeRow } from "#db/store/agency-change.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { confirmPerson } from "../account/confirm-person.ts";
import { putChange, type NewTies } from "./change-facts.ts";
import { changeEvents, firmSubjects, openFirm, type FirmFile } from "./firm-file.ts";
import { holdChange } from "./review-listed.ts";

type OpenChange = FirmFile & { readonly actor: PersonActor; readonly row: ChangeRow };
type Judged = { readonly id: number };

async function openToJudge(tx: Tx, ctx: Ctx, id: number): Promise<Outcome<OpenChange>> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refuse("command.forbidden");
  const known = await changeById(tx, id);
  if (!known) return refuse("command.not_found");
  const file = await openFirm(tx, known.firmId);
  if (!file.ok) return file;
  if (!actor.jurisdictions.includes(file.value.firm.jurisdictionCode)) return refuse("command.not_found");
  const row = await changeById(tx, id);
  return row ? ok({ ...file.value, actor, row }) : refuse("command.not_found");
}

function factsOf({ row, actor }: OpenChange, known: Partial<ChangeFacts>): ChangeFacts {
  const samePerson = row.checkedBy === actor.accountId;
  return { kind: row.kind, conflicts: 0, reasonGiven: false, samePerson, ...known };
}

/** The value is in force from now, here and in what the firm is known by, and everybody may read that it changed. */
async function putInForce(
  tx: Tx,
  ctx: Ctx,
  file: OpenChange,
  on: "approve" | "confirm",
  tied: (ties: NewTies) => void,
): Promise<Outcome<null>> {
  const { row, actor, firm, now } = file;
  const early = step(changeLifecycle, on, row.state, roleOf(actor), factsOf(file, {}));
  if (!early.ok) return early;
  const ties = await putChange(tx, file, row);
  tied(ties);
  const conflicts = ties.hits.length + Number(ties.department);
  const to = step(changeLifecycle, on, row.state, roleOf(actor), factsOf(file, { conflicts }));
  if (!to.ok) return refuse(to.refusal.code, { conflicts });
  const decided = { decidedBy: actor.accountId, decidedAt: now };
  const checked = on === "approve" ? { checkedBy: actor.accountId, checkedAt: now } : {};
  if (!(await saveChange(tx, row, { state: to.value, ...decided, ...checked })))
    return refuse("command.stale");
  const isPublic = row.kind === "name" || row.kind === "legal_representative";
  const shown = (value: ChangeRow["before"]) => shownValue(row.kind, value);
  await record(tx, ctx, {
    type: changeEvents[firm.kind].changed,
    subjects: firmSubjects(firm),
    data: { no: String(row.id), kind: row.kind, before: shown(row.before), after: shown(row.after) },
    visibility: isPublic ? "public" : "party",
  });
  return ok(null);
}

type Act = { readonly command: string; readonly on: "approve" | "confirm" };

/** A department behind the firm is a refusal; a way to a barred firm is for two officers to judge. */
async function decide(ctx: Ctx, id: number, { command, on }: Act): Promise<Outcome<null>> {
  let ties: NewTies = { hits: [], department: false };
  let firmId = 0;
  const outcome = await withTx(ctx, { command, input: { id } }, async (tx) => {
    const opened = await openToJudge(tx, ctx, id);
    if (!opened.ok) return opened;
    firmId = opened.value.firm.id;
    return putInForce(tx, ctx, opened.value, on, (found) => void (ties = found));
  });
  const { hits, department } = ties;
  if (outcome.ok || outcome.refusal.code !== "change.conflict" || department || hits.length === 0)
    return outcome;
  const held = await holdChange(ctx, { agencyId: firmId, changeId: id, hits });
  return held.ok ? refuse("identity.review_open") : held;
}

/**
 * Name, legal representative or holders: one officer's check, with the conflict checks anew.
 *
 * - Refuses: `change.conflict` (a department), `identity.review_open` (a barred firm), `change.second_person` for an account, `command.wrong_state`.
 */
export async function approveChange(ctx: Ctx, input: Judged): Promise<Outcome<null>> {
  return decide(ctx, input.id, { command: "agency.approve_change", on: "approve" });
}

/** An account: the first officer has compared it with the bank's paper. */
export async function checkChange(ctx: Ctx, input: Judged): Promise<Outcome<null>> {
  return withTx(ctx, { command: "agency.check_change", input }, async (tx) => {
    const opened = await openToJudge(tx, ctx, input.id);
    if (!opened.ok) return opened;
    const { row, actor, firm, now } = opened.value;
    const to = step(changeLifecycle, "check", row.state, roleOf(actor), factsOf(opened.value, {}));
    if (!to.ok) return to;
    const change = { state: to.value, checkedBy: actor.accountId, checkedAt: now };
    if (!(await saveChange(tx, row, change))) return refuse("command.stale");
    await record(tx, ctx, {
      type: changeEvents[firm.kind].checked,
      subjects: firmSubjects(firm),
      data: { no: String(row.id), kind: row.kind },
    });
    return ok(null);
  });
}

/**
 * The second person confirms an account and proves by the password to be one.
 *
 * - Refuses: `account.password_wrong`, `change.same_person`, `change.conflict`, `command.wrong_state`.
 */
export async function confirmChange(
  ctx: Ctx,
  input: Judged & { readonly password: string },
): Promise<Outcome<null>> {
  const person = await confirmPerson(ctx, input.password);
  if (!person.ok) return person;
  return decide(ctx, input.id, { command: "agency.confirm_change", on: "confirm" });
}

/** The new value is not accepted; the old one goes on. Refuses `change.reason_missing`. */
export async function rejectChange(
  ctx: Ctx,
  input: Judged & { readonly reason: string },
): Promise<Outcome<null>> {
  return withTx(ctx, { command: "agency.reject_change", input }, async (tx) => {
    const opened = await openToJudge(tx, ctx, input.id);
    if (!opened.ok) return opened;
    const { row, actor, firm, now } = opened.value;
    const note = input.reason.trim();
    const facts = factsOf(opened.value, { reasonGiven: note !== "" });
    const to = step(changeLifecycle, "reject", row.state, roleOf(actor), facts);
    if (!to.ok) return to;
    const change = { state: to.value, decidedBy: actor.accountId, decidedAt: now, note };
    if (!(await saveChange(tx, row, change))) return refuse("command.stale");
    await record(tx, ctx, {
      type: changeEvents[firm.kind].rejected,
      subjects: firmSubjects(firm),
      data: { no: String(row.id), kind: row.kind },
    });
    return ok(null);
  });
}
