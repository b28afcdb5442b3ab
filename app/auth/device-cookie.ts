import { randomBytes } from "node:crypto";
import { hasRole, type Actor } from "#domain/shared/actor.ts";

const yearSeconds = 31_536_000;
const pattern = /^[0-9a-f]{32}$/;

/** "__Host-" as for the session; plain http cannot have it. */
const nameOf = (secure: boolean) => (secure ? "__Host-device" : "device");

/**
 * A number of chance by which a browser that sends quotes is known again; it is stored only as a keyed hash with a
 * quote. Browser and version would not do: half the bidders of a county share them.
 */
export function deviceOf(cookies: Readonly<Record<string, string>>, secure: boolean): string | null {
  const known = cookies[nameOf(secure)];
  return known && pattern.test(known) ? known : null;
}

/** The Set-Cookie line for somebody who may quote and has none yet, else null. */
export function newDeviceCookie(
  actor: Actor,
  cookies: Readonly<Record<string, string>>,
  secure: boolean,
): string | null {
  if (!hasRole(actor, "agency_staff", "agency_admin") || deviceOf(cookies, secure)) return null;
  const flags = `Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${nameOf(secure)}=${randomBytes(16).toString("hex")}; ${flags}`;
}

/** Behind an address of this machine stands everybody who came through its own proxy: that says nothing. */
export function networkSeen(network: string): string | null {
  return network === "" || network.startsWith("127.") || network === ":::" || network === "::1"
    ? null
    : network;
}
