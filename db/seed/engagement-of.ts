import { desc, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contract, engagement } from "../schema/engagement.ts";
import { need } from "../schema/need.ts";

/** The engagement that a need has led to, with the hash of the contract in hand. */
export async function engagementOf(db: Db, needNo: string): Promise<{ no: string; bodySha256: string }> {
  const [found] = await db
    .select({ no: engagement.no, bodySha256: contract.bodySha256 })
    .from(engagement)
    .innerJoin(need, eq(need.id, engagement.needId))
    .innerJoin(contract, eq(contract.engagementId, engagement.id))
    .where(eq(need.no, needNo))
    .orderBy(desc(contract.version))
    .limit(1);
  if (!found) throw new Error(`need ${needNo} has led to no engagement`);
  return found;
}
