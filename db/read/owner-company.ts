import { eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { owner } from "../schema/case.ts";
import { jurisdiction, organisation } from "../schema/organisation.ts";

/** What an owner's data page shows to its own people. */
export async function ownerCompany(db: Db, id: number) {
  const [row] = await db
    .select({
      name: organisation.name,
      code: organisation.code,
      placeZh: jurisdiction.nameZh,
      placeEn: jurisdiction.nameEn,
      industryCode: owner.industryCode,
      publicBody: owner.publicBody,
      legalRepresentative: owner.legalRepresentative,
      contactName: owner.contactName,
      phone: owner.phone,
      email: owner.email,
      addressZh: owner.addressZh,
    })
    .from(owner)
    .innerJoin(organisation, eq(organisation.id, owner.id))
    .innerJoin(jurisdiction, eq(jurisdiction.code, organisation.jurisdictionCode))
    .where(eq(owner.id, id));
  return row ?? null;
}
