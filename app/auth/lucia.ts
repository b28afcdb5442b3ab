import { Lucia, TimeSpan } from "lucia";
import type { Db } from "#db/client.ts";
import { sessionAdapter, type SessionFacts, type SessionStart } from "#db/auth/session-adapter.ts";

/** A browser forgets the cookie then; the database ends a session by its own limits, mostly sooner. */
const cookieLifetime = new TimeSpan(7, "d");

/** "__Host-" makes browsers insist on Secure, on the path / and on this host; plain http cannot have it. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-session" : "session";
}

export function luciaOn(db: Pick<Db, "execute">, secure: boolean) {
  return new Lucia(sessionAdapter(db), {
    sessionExpiresIn: cookieLifetime,
    sessionCookie: { name: sessionCookieName(secure), attributes: { secure, sameSite: "lax", path: "/" } },
    getSessionAttributes: (attributes) => ({ facts: attributes as SessionFacts }),
  });
}

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaOn>;
    UserId: number;
    DatabaseSessionAttributes: SessionFacts | SessionStart;
  }
}
