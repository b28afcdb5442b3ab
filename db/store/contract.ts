import { desc, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contract } from "../schema/engagement.ts";
import type { Tx } from "../transaction.ts";

export type ContractRow = typeof contract.$inferSelect;

/** The version in hand: the newest. */
export async function currentContract(db: Db, engagementId: number): Promise<ContractRow | null> {
  const [row] = await db
    .select()
    .from(contract)
    .where(eq(contract.engagementId, engagementId))
    .orderBy(desc(contract.version))
    .limit(1);
  return row ?? null;
}

export async function addContract(tx: Tx, row: typeof contract.$inferInsert): Promise<void> {
  await tx.insert(contract).values(row);
}

export type Signature = {
  readonly side: "owner" | "agency";
  readonly at: Date;
  readonly accountId: number;
  readonly name: string;
};

/** The engagement is locked, so nobody signs in between. */
export async function signContractRow(tx: Tx, contractId: number, signature: Signature): Promise<void> {
  const { at, accountId, name } = signature;
  const change =
    signature.side === "owner"
      ? { ownerSignedAt: at, ownerSignedBy: accountId, ownerSignedName: name }
      : { agencySignedAt: at, agencySignedBy: accountId, agencySignedName: name };
  await tx.update(contract).set(change).where(eq(contract.id, contractId));
}
