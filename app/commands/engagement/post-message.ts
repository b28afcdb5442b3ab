import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addMessage } from "#db/store/engagement-message.ts";
import { withTx } from "#db/transaction.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { openAsParty } from "./file.ts";

const longest = 4_000;

type Input = { readonly no: string; readonly body: string; readonly fileId: string | null };

/**
 * One side writes to the other, at any time of the work and after it: the record has no end. The event names who and
 * when; what was written stays between the parties and supervision.
 */
export async function postMessage(ctx: Ctx, input: Input): Promise<Outcome<{ id: number }>> {
  return withTx(ctx, { command: "engagement.post_message", input }, async (tx) => {
    const opened = await openAsParty(tx, ctx, input.no);
    if (!opened.ok) return opened;
    const file = opened.value;
    const body = input.body.trim();
    if (body === "" || body.length > longest) return refuse("engagement.message_length", { most: longest });
    const id = await addMessage(tx, {
      engagementId: file.row.id,
      side: file.side,
      body,
      fileId: input.fileId,
      writtenBy: file.actor.accountId,
      at: file.now,
    });
    await record(tx, ctx, {
      type: "engagement.message_posted",
      subjects: [`engagement:${file.row.no}`, `agency:${file.agencyCode}`, `owner:${file.ownerCode}`],
      data: { no: file.row.no, messageId: id, withFile: input.fileId !== null },
    });
    return ok({ id });
  });
}
