import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Role } from "#domain/shared/actor.ts";
import type { Db } from "../client.ts";
import { account, membership, organisation } from "../schema/organisation.ts";
import { invitation } from "../schema/vetting.ts";
import type { Tx } from "../transaction.ts";

const lifetime = sql`clock_timestamp() + interval '7 days'`;
const usable = sql`${invitation.acceptedAt} is null and ${invitation.cancelledAt} is null
  and ${invitation.expiresAt} > clock_timestamp()`;

export async function insertInvitation(
  tx: Tx,
  input: {
    id: string;
    tokenHash: string;
    organisationId: number;
    role: Role;
    email: string;
    invitedBy: number;
  },
): Promise<void> {
  await tx.insert(invitation).values({ ...input, expiresAt: lifetime });
}

export async function openInvitations(db: Db, organisationId: number) {
  return db
    .select({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .where(and(eq(invitation.organisationId, organisationId), usable))
    .orderBy(asc(invitation.createdAt));
}

/** The invitation behind a link that is still good. */
export async function findInvitation(db: Db, tokenHash: string) {
  const [row] = await db
    .select({
      id: invitation.id,
      organisationId: invitation.organisationId,
      organisationName: organisation.name,
      organisationNameEn: organisation.nameEn,
      code: organisation.code,
      kind: organisation.kind,
      role: invitation.role,
      email: invitation.email,
    })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .where(and(eq(invitation.tokenHash, tokenHash), usable));
  return row ?? null;
}

/** False when it was used, cancelled or outlived meanwhile. */
export async function useInvitation(tx: Tx, id: string, accountId: number): Promise<boolean> {
  const used = await tx
    .update(invitation)
    .set({ acceptedAt: sql`clock_timestamp()`, acceptedBy: accountId })
    .where(and(eq(invitation.id, id), usable))
    .returning({ id: invitation.id });
  return used.length === 1;
}

export async function cancelInvitationOf(tx: Tx, organisationId: number, id: string): Promise<boolean> {
  const gone = await tx
    .update(invitation)
    .set({ cancelledAt: sql`clock_timestamp()` })
    .where(and(eq(invitation.id, id), eq(invitation.organisationId, organisationId), usable))
    .returning({ id: invitation.id });
  return gone.length === 1;
}

/** Whom an invitation's mail goes to, and from whom it comes. */
export async function invitationForMail(db: Db, id: string) {
  const [row] = await db
    .select({
      email: invitation.email,
      role: invitation.role,
      organisation: organisation.name,
      inviter: account.name,
    })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .innerJoin(account, eq(account.id, invitation.invitedBy))
    .where(eq(invitation.id, id));
  return row ?? null;
}

/** A unit changes its members one at a time: two administrators cannot remove each other. */
export async function lockMembers(tx: Tx, organisationId: number) {
  await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.id, organisationId))
    .for("update");
  return membersOf(tx, organisationId);
}

export async function membersOf(db: Db, organisationId: number) {
  return db
    .select({
      membershipId: membership.id,
      accountId: account.id,
      name: account.name,
      login: account.login,
      role: membership.role,
      since: membership.createdAt,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(
      and(
        eq(membership.organisationId, organisationId),
        isNull(membership.endedAt),
        isNull(account.disabledAt),
      ),
    )
    .orderBy(asc(membership.id));
}

/** Who was a member before is one again under the same number. */
export async function putMembership(
  tx: Tx,
  row: { accountId: number; organisationId: number; role: Role },
): Promise<number> {
  const [put] = await tx
    .insert(membership)
    .values(row)
    .onConflictDoUpdate({
      target: [membership.accountId, membership.organisationId, membership.role],
      set: { endedAt: null },
    })
    .returning({ id: membership.id });
  return put!.id;
}

export async function endMembershipRow(tx: Tx, id: number, now: Date): Promise<boolean> {
  const ended = await tx
    .update(membership)
    .set({ endedAt: now })
    .where(and(eq(membership.id, id), isNull(membership.endedAt)))
    .returning({ id: membership.id });
  return ended.length === 1;
}

/** Mail addresses of those who keep a unit. */
export async function keepersMail(db: Db, organisationCode: string, role: Role) {
  return db
    .select({ accountId: account.id, email: account.email, name: account.name })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(
      and(
        eq(organisation.code, organisationCode),
        eq(membership.role, role),
        isNull(membership.endedAt),
        isNull(account.disabledAt),
      ),
    )
    .orderBy(asc(account.id));
}
