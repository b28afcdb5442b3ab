import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { liveUsesOf, lockRegional, saveRegional, type RegionalRow } from "#db/store/regional.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { regionalLifecycle, type RegionalState, type RegionalStep } from "#domain/case/regional-lifecycle.ts";
import { hasRole, type PersonActor } from "#domain/shared/actor.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { endCovers } from "./end-covers.ts";
import { subjectsOf } from "./file.ts";

type Input = {
  readonly no: string;
  readonly version: number;
  readonly on: Exclude<RegionalStep, "supersede">;
  readonly reason: string;
};

/**
 * A second person confirms or returns what a department entered; what is in force is revoked with a reason. The
 * version before steps aside; cases that relied on a revoked result need a report again.
 */
export async function decideResult(ctx: Ctx, input: Input): Promise<Outcome<{ state: RegionalState }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "approver", "regulator")) return refuse("command.forbidden");
  return withTx(ctx, { command: "regional.decide", input }, async (tx) => {
    const versions = await lockRegional(tx, input.no);
    const row = versions.find(({ version }) => version === input.version);
    if (!row || !concerns(row, actor)) return refuse("command.not_found");
    const reason = input.reason.trim();
    const facts = { ownProposal: row.proposedBy === actor.accountId, reasonGiven: reason !== "" };
    const next = step(regionalLifecycle, input.on, row.state, actor.role, facts);
    if (!next.ok) return next;
    const at = await appNow(tx);
    const before = versions.find(({ state }) => state === "in_force");
    if (input.on === "confirm" && before && !(await saveRegional(tx, before, { state: "superseded" })))
      return refuse("command.stale");
    const decision =
      input.on === "revoke"
        ? { revokedBy: actor.accountId, revokedAt: at, revokeReason: reason }
        : { decidedBy: actor.accountId, decidedAt: at, decisionNote: reason };
    if (!(await saveRegional(tx, row, { state: next.value, ...decision }))) return refuse("command.stale");
    return input.on === "revoke"
      ? revoke(tx, ctx, row, { at, reason })
      : tell(tx, ctx, row, next.value, reason);
  });
}

function concerns(row: RegionalRow, actor: PersonActor): boolean {
  return actor.role === "approver"
    ? row.departmentId === actor.organisationId
    : actor.jurisdictions.includes(row.jurisdictionCode);
}

async function tell(
  tx: Tx,
  ctx: Ctx,
  row: RegionalRow,
  state: RegionalState,
  reason: string,
): Promise<Outcome<{ state: RegionalState }>> {
  const confirmed = state === "in_force";
  await record(tx, ctx, {
    type: confirmed ? "regional.confirmed" : "regional.returned",
    subjects: subjectsOf(row),
    data: { no: row.no, version: row.version, reason },
    visibility: confirmed ? "public" : "internal",
  });
  return ok({ state });
}

async function revoke(
  tx: Tx,
  ctx: Ctx,
  row: RegionalRow,
  { at, reason }: { at: Date; reason: string },
): Promise<Outcome<{ state: RegionalState }>> {
  const uses = await liveUsesOf(tx, row.no);
  const ended = await endCovers(tx, uses, "revoked", at, ctx.actor);
  if (!ended.ok) return ended;
  const affected = uses.flatMap(({ caseCode, ownerCode }) => [`case:${caseCode}`, `owner:${ownerCode}`]);
  await record(tx, ctx, {
    type: "regional.revoked",
    subjects: [...new Set([...subjectsOf(row), ...affected])],
    data: { no: row.no, version: row.version, reason, cases: uses.length },
    visibility: "public",
  });
  return ok({ state: "revoked" });
}
