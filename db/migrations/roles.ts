import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PoolClient } from "pg";

export type RoleUrls = { readonly web: string; readonly worker: string; readonly opener: string };
const names = ["web", "worker", "opener"] as const;

/** Each process connects as its own role: made here with random passwords kept 0600 in the data directory. */
export async function ensureRoles(client: PoolClient, ownerUrl: string, dataDir: string): Promise<RoleUrls> {
  await demandCreateRole(client);
  const passwords = rolePasswords(dataDir);
  for (const name of names) await ensureRole(client, name, passwords[name]!);
  const url = (name: (typeof names)[number]) => withUser(ownerUrl, `app_${name}`, passwords[name]!);
  return { web: url("web"), worker: url("worker"), opener: url("opener") };
}

async function ensureRole(client: PoolClient, name: string, password: string): Promise<void> {
  const role = `app_${name}`;
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  if (!rowCount) await client.query(`create role ${role} login`);
  await client.query(`alter role ${role} with login password '${password}' nocreatedb nocreaterole`);
}

function rolePasswords(dataDir: string): Record<string, string> {
  const path = join(dataDir, "roles.json");
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  mkdirSync(dataDir, { recursive: true });
  const made = Object.fromEntries(names.map((name) => [name, randomBytes(24).toString("hex")]));
  writeFileSync(path, JSON.stringify(made), { mode: 0o600, flag: "wx" });
  return made;
}

async function demandCreateRole(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ able: boolean }>(
    "select rolsuper or rolcreaterole as able from pg_roles where rolname = current_user",
  );
  if (rows[0]?.able) return;
  const sql = names.map((name) => `create role app_${name} login password '…';`).join("\n");
  throw new Error(
    `This database user may not create roles. Have an administrator run\n${sql}\n` +
      `and set DATABASE_URL_WEB, DATABASE_URL_WORKER and DATABASE_URL_OPENER.`,
  );
}

/** Works for tcp (`postgres://u:p@host/db`) and socket (`postgres://u:p@/db?host=…`) addresses. */
function withUser(ownerUrl: string, user: string, password: string): string {
  return ownerUrl.replace(/^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/, `$1${user}:${password}@`);
}
