import { and, desc, eq, isNull, notInArray } from "drizzle-orm";
import type { AgencyState } from "#domain/agency/lifecycle.ts";
import type { Fen } from "#domain/shared/money.ts";
import type { Db } from "../client.ts";
import { agency, agencyService } from "../schema/agency.ts";
import { owner } from "../schema/case.ts";
import { jurisdiction, organisation, registration } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type NewOrganisation = {
  kind: "owner" | "agency";
  code: string;
  name: string;
  jurisdictionCode: string;
};
export type Contact = {
  legalRepresentative: string;
  contactName: string;
  phone: string;
  email: string;
  addressZh: string;
};
export type OwnerDetails = Contact & { industryCode: string; publicBody: boolean };
export type AgencyDetails = Contact & { establishedOn: string; introduction: string; decoupled: boolean };
export type ServiceWish = {
  itemCode: string;
  certificateName: string;
  certificateNo: string;
  certificateIssuer: string;
  certificateIssuedOn: string;
  certificateExpiresOn: string;
  practitionerName: string;
  practitionerQualification: string;
  practitionerCertificateNo: string;
  /** Null: as it was stated before; kept as a keyed hash and the last four characters. */
  practitionerIdentityNumber?: string | null;
  /** What it pledges for the item at entry; the cap of each need lowers it further. */
  pledgedPriceFen?: Fen | null;
  pledgedWd?: number | null;
};

/**
 * The organisation's id; null when the credit code is taken. A code whose only request was rejected or lapsed is free
 * again: nobody may block a firm by registering it first.
 */
export async function claimOrganisation(tx: Tx, wish: NewOrganisation): Promise<number | null> {
  const [made] = await tx
    .insert(organisation)
    .values(wish)
    .onConflictDoNothing()
    .returning({ id: organisation.id });
  if (made) return made.id;
  const [taken] = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(
      and(
        eq(organisation.code, wish.code),
        eq(organisation.kind, wish.kind),
        isNull(organisation.verifiedAt),
      ),
    )
    .for("update");
  if (!taken) return null;
  const [latest] = await tx
    .select({ state: registration.state })
    .from(registration)
    .where(eq(registration.organisationId, taken.id))
    .orderBy(desc(registration.id))
    .limit(1);
  if (latest?.state !== "rejected") return null;
  await renameOrganisation(tx, taken.id, wish);
  return taken.id;
}

export async function renameOrganisation(
  tx: Tx,
  id: number,
  to: { name: string; jurisdictionCode: string },
): Promise<void> {
  await tx
    .update(organisation)
    .set({ name: to.name, jurisdictionCode: to.jurisdictionCode })
    .where(eq(organisation.id, id));
}

export async function verifyOrganisation(tx: Tx, id: number, now: Date): Promise<void> {
  await tx.update(organisation).set({ verifiedAt: now }).where(eq(organisation.id, id));
}

/** Its entry has been refused after all: nobody acts for it, and its code is free again. */
export async function unverifyOrganisation(tx: Tx, id: number): Promise<void> {
  await tx.update(organisation).set({ verifiedAt: null }).where(eq(organisation.id, id));
}

export async function putOwner(tx: Tx, id: number, details: OwnerDetails): Promise<void> {
  await tx
    .insert(owner)
    .values({ id, ...details })
    .onConflictDoUpdate({ target: owner.id, set: details });
}

export async function putAgency(
  tx: Tx,
  id: number,
  details: AgencyDetails & { pledgedAt: Date; state: AgencyState },
): Promise<void> {
  await tx
    .insert(agency)
    .values({ id, ...details })
    .onConflictDoUpdate({ target: agency.id, set: details });
}

/** What the agency asks for now; services it dropped from the request are rejected, not forgotten. */
export async function putServices(tx: Tx, agencyId: number, wishes: readonly ServiceWish[]): Promise<void> {
  const kept = wishes.map((wish) => wish.itemCode);
  await tx
    .update(agencyService)
    .set({ state: "rejected" })
    .where(
      and(
        eq(agencyService.agencyId, agencyId),
        eq(agencyService.state, "submitted"),
        notInArray(agencyService.itemCode, kept),
      ),
    );
  for (const wish of wishes) {
    const { itemCode, certificateName, certificateNo, certificateIssuer } = wish;
    const { certificateIssuedOn, certificateExpiresOn } = wish;
    const pledge = { pledgedPriceFen: wish.pledgedPriceFen ?? null, pledgedWd: wish.pledgedWd ?? null };
    const days = { certificateIssuedOn, certificateExpiresOn };
    const certificate = { certificateName, certificateNo, certificateIssuer, ...days };
    const asked = { ...certificate, ...pledge, state: "submitted" as const };
    await tx
      .insert(agencyService)
      .values({ agencyId, itemCode, ...asked })
      .onConflictDoUpdate({ target: [agencyService.agencyId, agencyService.itemCode], set: asked });
  }
}

export async function isJurisdiction(db: Db, code: string): Promise<boolean> {
  const rows = await db
    .select({ code: jurisdiction.code })
    .from(jurisdiction)
    .where(eq(jurisdiction.code, code));
  return rows.length > 0;
}
