import type { Ctx } from "#db/context.ts";
import { record, scheduleDue } from "#db/record.ts";
import { saveLine } from "#db/store/need-line.ts";
import { insertVersion, noticeTermsOf } from "#db/store/need-version.ts";
import { saveNeed, type NeedRow } from "#db/store/need.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { needLifecycle } from "#domain/need/lifecycle.ts";
import { noticeChanges } from "#domain/need/notice-terms.ts";
import { datesAfterAddendum } from "#domain/need/schedule.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { assessAddendum, type Addendum } from "./amend-assess.ts";
import type { AddendumInput } from "./addendum-input.ts";
import { needFacts } from "./facts.ts";
import { asOwner, openFile, type NeedFile } from "./file.ts";

/**
 * Changes a running notice. It stays open at least two working days more and never shorter than before; every quote
 * already sent lapses at closing unless its agency confirms it for the new version. Checked by the same rules as the
 * notice, under the policy it was published under; public owners too, for the rules know no second formal check.
 */
export async function amendNeed(
  ctx: Ctx,
  input: AddendumInput,
): Promise<Outcome<{ no: string; version: number; closesAt: string }>> {
  return withTx(ctx, { command: "need.amend", input }, async (tx) => {
    const opened = await openFile(tx, input.no, "alone");
    if (!opened.ok) return opened;
    const { row, now, lines } = opened.value;
    const actor = asOwner(ctx.actor, row);
    if (!actor.ok) return actor;
    const closed = row.closesAt === null || now >= row.closesAt;
    if (row.state !== "published" || closed) {
      const late = step(needLifecycle, "amend", row.state, actor.value.role, needFacts({ closed }));
      return late.ok ? refuse("need.already_closed") : late;
    }
    if (input.note.trim() === "") return refuse("need.reason_missing");
    if (input.lines.length !== lines.length) return refuse("quote.lines_incomplete", { lines: lines.length });
    const addendum = await assessAddendum(tx, opened.value, input);
    if (!addendum.ok) return addendum;
    const facts = needFacts({ closed, defects: addendum.value.defects.length });
    const next = step(needLifecycle, "amend", row.state, actor.value.role, facts);
    const [first] = addendum.value.defects;
    if (!next.ok) return first ? { ok: false, refusal: first } : next;
    return store(tx, ctx, opened.value, addendum.value, input.note.trim());
  });
}

async function store(
  tx: Tx,
  ctx: Ctx,
  { row, lines, now, subjects }: NeedFile,
  { changed, changedLines, assessed }: Addendum,
  note: string,
): Promise<Outcome<{ no: string; version: number; closesAt: string }>> {
  const before = noticeTermsOf(
    row,
    lines.map(({ line }) => line),
  );
  const terms = noticeTermsOf({ ...row, ...changed }, changedLines);
  if (noticeChanges(before, terms).length === 0) return refuse("addendum.nothing_changed");
  const { policy, cal } = assessed;
  const dates = datesAfterAddendum({ ...datesOf(row), changedAt: now, policy, cal });
  if (!dates.ok) return dates;
  const { round, noticeVersion } = row;
  const version = noticeVersion + 1;
  const { closesAt } = dates.value;
  const known = { needId: row.id, round };
  const first = { ...datesOf(row), publishedAt: row.publishedAt ?? now };
  await insertVersion(tx, {
    ...known,
    version: noticeVersion,
    terms: before,
    note: "",
    closesAt: first.closesAt,
    publishedAt: first.publishedAt,
  });
  await insertVersion(tx, { ...known, version, terms, note, closesAt, publishedAt: now });
  if (row.bundleCode !== null)
    for (const { position, quantities, ceilingFen, cap, capFen } of changedLines)
      await saveLine(tx, row.id, position, { quantities, ceilingFen, cap, capFen });
  const saved = await saveNeed(tx, row, { ...changed, ...dates.value, noticeVersion: version });
  if (!saved) return refuse("command.stale");
  await scheduleDue(tx, "need.close", row.no, closesAt);
  const data = { no: row.no, version, closesAt: closesAt.toISOString() };
  await record(tx, ctx, { type: "need.amended", subjects, data, visibility: "public" });
  return ok(data);
}

function datesOf({ closesAt, questionsCloseAt, provisionalDates, no }: NeedRow) {
  if (!closesAt || !questionsCloseAt) throw new Error(`need ${no} runs without dates`);
  return { closesAt, questionsCloseAt, provisionalDates };
}
