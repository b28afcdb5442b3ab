import { createHash, createHmac } from "node:crypto";

/**
 * The token of a reset link. It is computed from the request's id and a key that is not in the database, so neither a
 * row nor a queued task holds one that works.
 */
export function resetToken(key: Buffer, resetId: string): string {
  return createHmac("sha256", key).update(`password-reset/1:${resetId}`).digest("base64url");
}

/** Tokens are looked up by hash: comparing takes the same time whatever was sent. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
