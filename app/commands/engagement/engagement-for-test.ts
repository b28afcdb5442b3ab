import { asSystem } from "#db/context.ts";
import { record } from "#db/record.ts";
import { newEngagement, newStoredFile } from "#db/seed/engaged-market.ts";
import type { SmallMarket } from "#db/seed/small-market.ts";
import type { TestDatabase } from "#db/seed/test-database.ts";
import { currentContract } from "#db/store/contract.ts";
import { findEngaged } from "#db/store/engagement.ts";
import { withTx } from "#db/transaction.ts";
import { acceptVersion } from "./accept-version.ts";
import { deliverVersion } from "./deliver-version.ts";
import { draftContract } from "./draft-contract.ts";
import { returnVersion } from "./return-version.ts";
import { signContract } from "./sign-contract.ts";

/** An engagement of its own for one test, with its steps as the people of both sides take them. */
export async function engagementFor(
  db: Pick<TestDatabase, "ctx" | "db">,
  market: SmallMarket,
  options: Parameters<typeof newEngagement>[2] = {},
) {
  const engaged = await newEngagement(db.db, market, options);
  const { no, id, owner, agency } = engaged;
  const system = asSystem(db.ctx({ kind: "guest" }));
  await withTx(system, { command: "engagement.start", input: no }, async (tx) => {
    await record(tx, system, { type: "engagement.started", subjects: [`engagement:${no}`], data: { no } });
    return draftContract(tx, system, no);
  });
  const contract = (await currentContract(db.db, id))!;
  const asOwner = db.ctx(owner.actor);
  const asAgency = db.ctx(agency.actor);
  const sign = async () => {
    for (const ctx of [asOwner, asAgency])
      await signContract(ctx, { no, name: "签字人", bodySha256: contract.bodySha256 });
  };
  const deliver = async (practitionerId = agency.practitionerIds[0]!) =>
    deliverVersion(asAgency, {
      no,
      title: "环境影响报告表",
      note: "",
      practitionerId,
      file: await newStoredFile(db.db, agency.id, "deliverable"),
    });
  const sendBack = (version: number, defects: readonly string[] = ["大气预测缺少非正常工况"]) =>
    returnVersion(asOwner, { no, version, defects });
  const accept = (version: number) => acceptVersion(asOwner, { no, version });
  const read = async () => (await findEngaged(db.db, no))!;
  return { ...engaged, contract, system, asOwner, asAgency, sign, deliver, sendBack, accept, read };
}
