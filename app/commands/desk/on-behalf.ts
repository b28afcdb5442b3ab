import { randomUUID } from "node:crypto";
import { actsFor, roleAtDesk, type DeskAct } from "#domain/desk/acts.ts";
import { contestWd } from "#domain/desk/receipt.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import {
  findVisit,
  firmByCode,
  holdVisit,
  insertAct,
  insertRequest,
  receiptOfKey,
  type Firm,
  type Visit,
} from "#db/store/desk.ts";
import { nextNumber } from "#db/store/number.ts";
import { appNow, type Tx } from "#db/transaction.ts";
import { keepUpload, type KeptFile, type Upload } from "#app/integrations/files/keep-upload.ts";

export type Order = { readonly visitId: number; readonly request: Upload };
export type AtDesk = { readonly visit: Visit; readonly firm: Firm | null; readonly officer: PersonActor };
type Work<T> = {
  readonly act: DeskAct;
  /** Runs the firm's own command as the firm would, with the acting context. */
  readonly run: (acting: Ctx, at: AtDesk) => Promise<Outcome<T>>;
  /** What the receipt is about: "case:…", "need:…". */
  readonly subjectOf: (value: T, visit: Visit) => string;
  /** What the desk asks beyond the command itself, within its transaction. */
  readonly check?: (tx: Tx, value: T) => Promise<Outcome<unknown>>;
};
export type Receipt = { readonly no: string };

/** The officer's own open visit and where its firm stands now. */
export async function atDesk(ctx: Ctx, visitId: number): Promise<Outcome<AtDesk>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || actor.role !== "operator") return refuse("command.forbidden");
  const visit = await findVisit(ctx.db, visitId);
  if (!visit || visit.officerId !== actor.accountId) return refuse("command.not_found");
  if (visit.closedAt) return refuse("desk.session_closed");
  return ok({ visit, firm: await firmByCode(ctx.db, visit.code), officer: actor });
}

/**
 * One act for the firm at the counter. Without the scanned, signed request there is none; the act, the request and
 * the numbered receipt are committed together, and the record names officer, firm and request (rules.md 5.1, 5.13).
 *
 * - Refuses: `desk.session_closed`, `desk.act_not_for_firm`, `desk.firm_changed`, `desk.act_not_allowed`, what the
 *   firm itself would be refused, and what `checkFile` refuses of the scan.
 */
export async function actOnBehalf<T>(ctx: Ctx, order: Order, work: Work<T>): Promise<Outcome<Receipt>> {
  const found = await atDesk(ctx, order.visitId);
  if (!found.ok) return found;
  const { visit, firm, officer } = found.value;
  const role = roleAtDesk(work.act, visit.kind);
  if (!role.ok) return role;
  if (ctx.commandKey) {
    const earlier = await receiptOfKey(ctx.db, ctx.commandKey);
    if (earlier) return ok({ no: earlier });
  }
  if (!actsFor(visit.kind, firm?.standing ?? "new").includes(work.act))
    return refuse("desk.firm_changed", { act: work.act });
  const file = await keepUpload(order.request, "desk");
  if (!file.ok) return file;
  const requestFileId = randomUUID();
  let no = "";
  const acting: Ctx = {
    ...ctx,
    actor: standIn(officer, role.value, firm),
    onBehalf: {
      act: work.act,
      officer,
      code: visit.code,
      requestFileId,
      issue: async (tx, value) => {
        const checked = work.check ? await work.check(tx, value as T) : ok(true);
        if (!checked.ok) return checked;
        const subject = work.subjectOf(value as T, visit);
        const issued = await issueReceipt(tx, acting, { visit, subject, file: file.value, requestFileId });
        if (issued.ok) no = issued.value.no;
        return issued;
      },
    },
  };
  const done = await work.run(acting, found.value);
  return done.ok ? ok({ no }) : done;
}

/** In the firm's place for its rules; the scope of the hall stays behind. */
function standIn(officer: PersonActor, role: PersonActor["role"], firm: Firm | null): PersonActor {
  const organisation = { organisationId: firm?.id ?? 0, organisationName: firm?.name ?? "" };
  return { ...officer, ...organisation, role, jurisdictions: [] };
}

type Paper = { visit: Visit; subject: string; file: KeptFile; requestFileId: string };

async function issueReceipt(tx: Tx, acting: Ctx, paper: Paper): Promise<Outcome<Receipt>> {
  const { onBehalf } = acting;
  const { visit, subject, file, requestFileId } = paper;
  if (!onBehalf || !(await holdVisit(tx, visit.id))) return refuse("desk.session_closed");
  const firm = await firmByCode(tx, visit.code);
  if (!firm) return refuse("command.not_found");
  const at = await appNow(tx);
  const until = periodEnd(await loadCalendar(tx), at, contestWd);
  if (!until.ok) return until;
  const no = await nextNumber(tx, "desk", at);
  const { act, officer } = onBehalf;
  const whose = { purpose: "desk" as const, organisationId: firm.id, uploadedBy: officer.accountId };
  await insertRequest(tx, requestFileId, { ...file, ...whose });
  await insertAct(tx, {
    no,
    sessionId: visit.id,
    act,
    organisationId: firm.id,
    subject,
    requestFileId,
    commandKey: acting.commandKey,
    at,
    state: "issued",
    contestUntil: until.value.at,
  });
  await record(tx, acting, {
    type: "desk.act_done",
    subjects: [`${visit.kind}:${visit.code}`],
    data: { no, act, subject, requestSha256: file.sha256, contestUntil: until.value.at.toISOString() },
  });
  return ok({ no });
}
