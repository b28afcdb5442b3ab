import type { Tx } from "#db/transaction.ts";
import type { NeedFile, PublishedRules } from "../need/file.ts";
import type { Eligibility } from "../quote/eligibility.ts";
import { standingsOf } from "./bidders.ts";
import { judge, type Judged } from "./judge.ts";
import type { OpenedNeed } from "./open-envelopes.ts";

export type JudgedAll = {
  readonly judged: readonly Judged[];
  readonly standings: Map<number, Eligibility>;
};

/** Every envelope as it is judged now, with each bidder held as it stands. */
export async function judgeAll(
  tx: Tx,
  file: NeedFile & { readonly rules: PublishedRules },
  opened: OpenedNeed,
): Promise<JudgedAll> {
  const { policy } = file.rules;
  const ids = opened.envelopes.map(({ envelope }) => envelope.agencyId);
  const standings = await standingsOf(tx, file, policy, ids);
  const judged = opened.envelopes.map((each) =>
    judge(file, policy, each, standings.get(each.envelope.agencyId)),
  );
  return { judged, standings };
}
