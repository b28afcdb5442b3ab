import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** The OS user that PostgreSQL runs as. */
export type Identity = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root, so root hands it to a user that owns nothing else. The server needs no
 * entry in the user database; `initdb` does (see `bootstrapIdentity`).
 */
const serverIdentity: Identity = { uid: 54_329, gid: 54_329 };

const isRoot = () => process.getuid?.() === 0;

/** Undefined: as the user we are. */
export const identityOfServer = (): Identity | undefined => (isRoot() ? serverIdentity : undefined);

/** `initdb` looks its own user up by name, so it runs as `nobody` and what it made changes owner afterwards. */
export function identityOfInitdb(): Identity | undefined {
  if (!isRoot()) return undefined;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!uid || !gid) {
    throw new Error(
      "PostgreSQL cannot run as root and this machine has no user `nobody`: start as another user, or set DATABASE_URL.",
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** Can a stranger enter every directory on the way to `path`? */
export function isReachableByAnyone(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
