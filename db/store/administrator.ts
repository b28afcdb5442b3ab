import { and, eq, isNull, sql } from "drizzle-orm";
import { jurisdiction, membership, organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

/** Two people who make the first administrator at the same time do so one after the other. */
export async function lockAdministration(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7005)`);
}

export async function hasAdministrator(tx: Tx): Promise<boolean> {
  return (await tx.$count(membership, and(eq(membership.role, "sys_admin"), isNull(membership.endedAt)))) > 0;
}

export type Place = { readonly code: string; readonly nameZh: string; readonly nameEn: string };

/** The office that runs the market, at the root of its tree of places; made where it is missing. */
export async function ensureMarketOffice(tx: Tx, place: Place, now: Date): Promise<number> {
  await tx.insert(jurisdiction).values(place).onConflictDoNothing();
  await tx
    .insert(organisation)
    .values({
      kind: "market",
      code: "MARKET",
      name: `${place.nameZh}中介服务超市运营中心`,
      nameEn: `${place.nameEn} market office`,
      jurisdictionCode: place.code,
      verifiedAt: now,
    })
    .onConflictDoNothing();
  const [office] = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.code, "MARKET"));
  return office!.id;
}
