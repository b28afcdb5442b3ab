import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { identityOfServer, isReachableByAnyone } from "./identity.ts";

/** Where one cluster keeps its things. */
export type Place = {
  home: string;
  cluster: string;
  socket: string;
  passwordFile: string;
  logFile: string;
};

// sockaddr_un holds 107 bytes on Linux and 103 on macOS; "/.s.PGSQL.5432" takes 14 of them.
const longestSocketDirectory = 88;

const clusterIn = (home: string) => join(home, "cluster");

const shortHash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** A directory nobody else can enter; one that a stranger put there first is refused. */
function makePrivateDirectory(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const identity = identityOfServer();
  const found = lstatSync(path);
  const owners = [process.getuid?.() ?? found.uid, identity?.uid];
  if (!found.isDirectory() || !owners.includes(found.uid)) {
    throw new Error(`${path} belongs to somebody else; remove it or choose another ZX_DATA_DIR.`);
  }
  chmodSync(path, 0o700);
  if (identity) chownSync(path, identity.uid, identity.gid);
}

/**
 * Under root the server's user must get through all directories above its own; `/root` and the like forbid that.
 * A cluster that exists stays where it is, whatever became of the modes since.
 */
function chooseHome(dataDir: string): string {
  const wanted = resolve(dataDir);
  mkdirSync(wanted, { recursive: true, mode: 0o711 });
  if (!identityOfServer()) return wanted;
  chmodSync(wanted, 0o711);
  const elsewhere = join("/var/lib", `zhenxuan-${shortHash(wanted)}`);
  if (existsSync(clusterIn(elsewhere))) return elsewhere;
  return existsSync(clusterIn(wanted)) || isReachableByAnyone(wanted) ? wanted : elsewhere;
}

/** Names the directories of the cluster under `dataDir` and makes the private ones. */
export function preparePlace(dataDir: string): Place {
  const home = chooseHome(dataDir);
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const near = join(home, "socket");
  const socket =
    Buffer.byteLength(near) <= longestSocketDirectory ? near : join("/tmp", `zhenxuan-${shortHash(home)}`);
  makePrivateDirectory(socket);
  return {
    home,
    cluster: clusterIn(home),
    socket,
    passwordFile: join(home, "password"),
    logFile: join(home, "postgres.log"),
  };
}
