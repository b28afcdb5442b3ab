import type { Handles } from "#db/client.ts";
import type { SessionReader } from "#app/server/context-middleware.ts";
import { luciaOn, sessionCookieName } from "./lucia.ts";

/** The library's ids: 200 bits in base32. Anything else is not worth a query. */
const idForm = /^[a-z2-7]{40}$/;

/** Cookie → who acts. Roles and scope are read with each request, so what was revoked ends with the next one. */
export function sessionReader({ db }: Handles, secure: boolean): SessionReader {
  const lucia = luciaOn(db, secure);
  const name = sessionCookieName(secure);
  return async (cookies) => {
    const id = cookies[name];
    if (!id || !idForm.test(id)) return null;
    const { session, user } = await lucia.validateSession(id);
    if (!session) return null;
    const { facts } = session;
    return {
      actor: {
        kind: "person",
        accountId: user.id,
        name: facts.accountName,
        membershipId: facts.membershipId,
        role: facts.role,
        organisationId: facts.organisationId,
        organisationName: facts.organisationName,
        jurisdictions: facts.jurisdictions,
        unverified: facts.unverified,
      },
      session: { id: facts.idHash, accountId: user.id, units: facts.units },
    };
  };
}
