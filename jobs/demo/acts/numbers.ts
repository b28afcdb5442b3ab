import { nextNumber } from "#db/store/number.ts";
import { withTx } from "#db/transaction.ts";
import { ok } from "#domain/shared/outcome.ts";
import type { PastNeed } from "../history/write.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

/** What is written in bulk takes its numbers when its turn comes, so that the series run through both kinds in time. */
export function numberActs({ clock }: Theatre, past: PastNeed): Act[] {
  const take = (series: "need" | "engagement", at: Date) =>
    done(
      `number of ${past.plan.key}`,
      withTx(clock, { command: "demo.number", input: null }, async (tx) =>
        ok(await nextNumber(tx, series, at)),
      ),
    );
  const { draftedAt, publicityEndsAt } = past.moments;
  const acts: Act[] = [
    {
      at: draftedAt,
      what: `${past.plan.key} number`,
      run: async () => void (past.no = await take("need", draftedAt)),
    },
  ];
  if (past.plan.engagement && publicityEndsAt)
    acts.push({
      at: publicityEndsAt,
      what: `${past.plan.key} engagement number`,
      run: async () => void (past.engagementNo = await take("engagement", publicityEndsAt)),
    });
  return acts;
}
