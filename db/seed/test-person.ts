import { sql } from "drizzle-orm";
import type { PersonActor, Role } from "#domain/shared/actor.ts";
import { hashPassword } from "#db/auth/password.ts";
import type { Db } from "#db/client.ts";
import type { OrganisationKind } from "#db/schema/organisation.ts";
import { account, jurisdiction, membership, organisation } from "#db/schema/organisation.ts";

type Wish = {
  readonly role: Role;
  readonly kind: OrganisationKind;
  readonly code?: string;
  readonly login?: string;
  readonly password?: string;
  readonly jurisdictionCode?: string;
  readonly verified?: boolean;
};
let next = 1;

/** A city and one county of it: enough to tell a scope from its neighbour. */
export async function testJurisdictions(db: Db): Promise<void> {
  const rows = [
    { code: "370900", parentCode: null, nameZh: "沂州市", nameEn: "Yizhou City" },
    { code: "370982", parentCode: "370900", nameZh: "汶新市", nameEn: "Wenxin City" },
    { code: "370983", parentCode: "370900", nameZh: "祊阳市", nameEn: "Bengyang City" },
  ];
  await db.insert(jurisdiction).values(rows).onConflictDoNothing();
}

/** A person with one unit, as an actor; needs `testJurisdictions`. */
export async function testPerson(db: Db, wish: Wish): Promise<PersonActor & { login: string }> {
  const n = next++;
  const login = wish.login ?? `person${n}@example.cn`;
  const [unit] = await db
    .insert(organisation)
    .values({
      kind: wish.kind,
      code: wish.code ?? `TEST-${n}`,
      name: `单位${n}`,
      jurisdictionCode: wish.jurisdictionCode ?? "370900",
      ...(wish.verified === false ? {} : { verifiedAt: sql`app_now()` }),
    })
    .returning({
      id: organisation.id,
      name: organisation.name,
      jurisdictionCode: organisation.jurisdictionCode,
    });
  const passwordHash = wish.password ? await hashPassword(wish.password) : "none";
  const [who] = await db
    .insert(account)
    .values({ login, email: login, name: `张${n}`, passwordHash })
    .returning({ id: account.id });
  const [place] = await db
    .insert(membership)
    .values({ accountId: who!.id, organisationId: unit!.id, role: wish.role })
    .returning({ id: membership.id });
  return {
    kind: "person",
    accountId: who!.id,
    name: `张${n}`,
    membershipId: place!.id,
    role: wish.role,
    organisationId: unit!.id,
    organisationName: unit!.name,
    jurisdictions:
      unit!.jurisdictionCode === "370900" ? ["370900", "370982", "370983"] : [unit!.jurisdictionCode],
    unverified: wish.verified === false,
    login,
  };
}
