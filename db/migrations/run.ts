import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import { Pool, type PoolClient } from "pg";
import { ensureRoles, type RoleUrls } from "./roles.ts";
import { seedReference } from "../seed/reference.ts";
import { connect } from "../client.ts";

export type MarketMode = "demo" | "production" | "test";
type Options = {
  mode: MarketMode;
  dataDir: string;
  /** Roles an administrator has made (DATABASE_URL_WEB, …); else they are made here. */
  roleUrls?: RoleUrls | undefined;
};
const migrationLock = 7000;
const folder = import.meta.dirname;

/**
 * Brings the database to head under a lock, one transaction per file. Refuses an edited, missing or
 * out-of-order file: the tool that came with the query builder skips those in silence.
 */
export async function migrate(ownerUrl: string, options: Options): Promise<RoleUrls> {
  const pool = new Pool({ connectionString: ownerUrl, max: 3 });
  // The queue's own migrations borrow clients and expect somebody to listen.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await applyFiles(client);
    await runMigrations({ pgPool: pool });
    const urls = options.roleUrls ?? (await ensureRoles(client, ownerUrl, options.dataDir));
    await client.query(readFileSync(join(folder, "grants.sql"), "utf8"));
    await setMode(client, options.mode);
    const handles = connect(ownerUrl, { max: 1 });
    await seedReference(handles.db).finally(() => handles.pool.end());
    return urls;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [migrationLock]).catch(() => undefined);
    client.release();
    await pool.end();
  }
}

/** Null when every file is applied unchanged; else what is wrong, for /readyz. */
export async function migrationFault(pool: Pick<Pool, "query">): Promise<string | null> {
  const { rows } = await pool.query<Applied>("select name, sha256 from schema_migration order by name");
  return faultOf(rows, migrationFiles());
}

type Applied = { name: string; sha256: string };
type MigrationFile = Applied & { body: string };

function migrationFiles(): MigrationFile[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const body = readFileSync(join(folder, name), "utf8");
      return { name, body, sha256: createHash("sha256").update(body).digest("hex") };
    });
}

async function applyFiles(client: PoolClient): Promise<void> {
  await client.query(`create table if not exists schema_migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())`);
  const { rows } = await client.query<Applied>("select name, sha256 from schema_migration order by name");
  const files = migrationFiles();
  const fault = faultOf(rows, files.slice(0, rows.length));
  if (fault) throw new Error(`migrations: ${fault}`);
  for (const file of files.slice(rows.length)) await applyOne(client, file);
}

async function applyOne(client: PoolClient, file: MigrationFile): Promise<void> {
  await client.query("begin");
  try {
    await client.query(file.body);
    await client.query("insert into schema_migration (name, sha256) values ($1, $2)", [
      file.name,
      file.sha256,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${file.name} failed`, { cause: error });
  }
}

function faultOf(applied: readonly Applied[], files: readonly Applied[]): string | null {
  if (applied.length !== files.length) return `${files.length} files, ${applied.length} applied`;
  const differing = applied.find((row, i) => files[i]!.name !== row.name || files[i]!.sha256 !== row.sha256);
  return differing ? `${differing.name} is not what was applied` : null;
}

async function setMode(client: PoolClient, mode: MarketMode): Promise<void> {
  const { rows } = await client.query<{ moved: boolean }>(
    "select offset_by <> interval '0' as moved from market_clock",
  );
  if (mode === "production" && rows[0]?.moved)
    throw new Error(
      "This market's clock has been moved: it was a demonstration and cannot run in production.",
    );
  await client.query(
    `insert into market_setting (key, value) values ('mode', $1) on conflict (key) do update set value = excluded.value`,
    [mode],
  );
}
