import { asSystem, type Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { currentContract, signContractRow, type ContractRow } from "#db/store/contract.ts";
import { saveEngagement } from "#db/store/engagement.ts";
import { measuresOf } from "#db/store/sanction.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { engagementLifecycle, type EngagementState } from "#domain/engagement/lifecycle.ts";
import { effectsAt } from "#domain/sanction/effects.ts";
import { effectiveFrom } from "#domain/sanction/procedure.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { hardStopOf } from "./draft-contract.ts";
import { factsOf } from "./facts.ts";
import { openAsParty, subjectsOf, type PartyFile } from "./file.ts";
import { fallDue } from "./fall-due.ts";
import { endNeed } from "./move-related.ts";

type Input = {
  readonly no: string;
  /** As typed by the person who signs. */
  readonly name: string;
  /** Of the text that was on the page: nobody signs another one. */
  readonly bodySha256: string;
};
export type Signed = { readonly state: EngagementState };

async function nextState(tx: Tx, file: PartyFile, contract: ContractRow): Promise<Outcome<EngagementState>> {
  const measures = await measuresOf(tx, file.row.agencyId);
  const { maySign } = effectsAt(measures, file.now, effectiveFrom(file.now));
  const facts = factsOf({
    signedByThisSide: (file.side === "owner" ? contract.ownerSignedAt : contract.agencySignedAt) !== null,
    signingBarred: file.side === "agency" && !maySign,
    contractOverdue: file.now >= hardStopOf(file),
  });
  return step(engagementLifecycle, "sign", file.row.state as EngagementState, file.actor.role, facts);
}

/** Both have signed: the contract is filed, the service period runs, the first payment falls due. */
async function begin(tx: Tx, ctx: Ctx, file: PartyFile, contract: ContractRow): Promise<Outcome<true>> {
  const due = periodEnd(file.cal, file.now, file.row.days);
  if (!due.ok) return due;
  const ended = await endNeed(tx, file, "contract");
  if (!ended.ok) return ended;
  const saved = await saveEngagement(tx, file.row, {
    state: "contracted",
    startedAt: file.now,
    dueAt: due.value.at,
    firstDueAt: due.value.at,
  });
  if (!saved) return refuse("command.stale");
  const falling = await fallDue(tx, ctx, file, "start", file.now);
  if (!falling.ok) return falling;
  await scheduleDue(tx, "engagement.delivery_late", file.row.no, due.value.at);
  const data = {
    no: file.row.no,
    version: contract.version,
    bodySha256: contract.bodySha256,
    priceFen: file.row.priceFen,
  };
  const system = asSystem(ctx, "system");
  await record(tx, system, {
    type: "engagement.contracted",
    subjects: subjectsOf(file),
    data,
    visibility: "public",
  });
  await record(tx, system, { type: "contract.filed", subjects: subjectsOf(file), data });
  return ok(true);
}

/** Confirms the contract in the name of one side; the second signature makes it binding. */
export async function signContract(ctx: Ctx, input: Input): Promise<Outcome<Signed>> {
  return withTx(ctx, { command: "contract.sign", input }, async (tx) => {
    const opened = await openAsParty(tx, ctx, input.no, { need: true });
    if (!opened.ok) return opened;
    const file = opened.value;
    const contract = await currentContract(tx, file.row.id);
    if (!contract || contract.bodySha256 !== input.bodySha256) return refuse("command.stale");
    const next = await nextState(tx, file, contract);
    if (!next.ok) return next;
    const { side, actor, now } = file;
    await signContractRow(tx, contract.id, {
      side,
      at: now,
      accountId: actor.accountId,
      name: input.name.trim(),
    });
    const data = { no: input.no, side, version: contract.version, bodySha256: contract.bodySha256 };
    await record(tx, ctx, { type: "contract.signed", subjects: subjectsOf(file), data });
    if (next.value === "contracted") {
      const begun = await begin(tx, ctx, file, contract);
      if (!begun.ok) return begun;
    } else if (!(await saveEngagement(tx, file.row, { state: next.value }))) return refuse("command.stale");
    return ok({ state: next.value });
  });
}
