import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { identityOfInitdb, identityOfServer } from "./identity.ts";
import type { Place } from "./place.ts";

/** The server must not inherit what our own environment holds, nor depend on its language. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  PATH: "/usr/bin:/bin",
  LANG: "C.UTF-8",
  LC_ALL: "C.UTF-8",
  TZ: "UTC",
  NODE_ENV: "production",
};

/** One random password per cluster, for its owner and its superuser. */
export function readOrMakePassword(place: Place): string {
  if (!existsSync(place.passwordFile)) {
    const unfinished = `${place.passwordFile}.unfinished`;
    writeFileSync(unfinished, randomBytes(24).toString("base64url"), { mode: 0o600 });
    renameSync(unfinished, place.passwordFile);
  }
  return readFileSync(place.passwordFile, "utf8").trim();
}

/** Changes the owner of a directory and all in it, under root. */
export function giveToServer(directory: string): void {
  const identity = identityOfServer();
  if (!identity) return;
  for (const entry of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
    lchownSync(join(directory, entry), identity.uid, identity.gid);
  }
  lchownSync(directory, identity.uid, identity.gid);
}

async function runInitdb(
  program: string,
  cluster: string,
  passwordFile: string,
  durable: boolean,
): Promise<void> {
  const args = [
    `--pgdata=${cluster}`,
    `--pwfile=${passwordFile}`,
    "--username=postgres",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    // lc_ctype must know Chinese letters too, or pg_trgm finds none.
    "--locale=C.UTF-8",
    "--data-checksums",
    "--auth=scram-sha-256",
    ...(durable ? [] : ["--no-sync"]),
  ];
  const child = spawn(program, args, {
    ...identityOfInitdb(),
    cwd: "/",
    env: serverEnvironment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [complaints, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  if (code !== 0) throw new Error(`initdb failed (${code}): ${complaints.trim()}`);
}

/** Makes the cluster beside its final place, so that an interrupted attempt never looks like a finished one. */
export async function initialiseCluster(program: string, place: Place, durable: boolean): Promise<void> {
  if (existsSync(place.cluster)) return;
  const password = readOrMakePassword(place);
  const workshop = join(dirname(place.cluster), "unfinished");
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { mode: 0o700 });
  const passwordFile = join(workshop, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const identity = identityOfInitdb();
  if (identity) for (const path of [workshop, passwordFile]) chownSync(path, identity.uid, identity.gid);

  const cluster = join(workshop, "cluster");
  await runInitdb(program, cluster, passwordFile, durable);
  giveToServer(cluster);
  renameSync(cluster, place.cluster);
  rmSync(workshop, { recursive: true });
}
