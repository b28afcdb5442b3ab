import { createHmac } from "node:crypto";

/** The token of an invitation's link, from its id and a key that is not in the database; looked up by `hashOfToken`. */
export function invitationToken(key: Buffer, invitationId: string): string {
  return createHmac("sha256", key).update(`invitation/1:${invitationId}`).digest("base64url");
}
