import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import type { Actor } from "#domain/shared/actor.ts";
import { connect, type Db, type Handles } from "#db/client.ts";
import type { Ctx } from "#db/context.ts";
import { readReceiptKey } from "#db/keys.ts";
import type { RoleUrls } from "#db/migrations/roles.ts";
import "./vitest-cluster.ts";

export type TestRole = "owner" | keyof RoleUrls;

export type TestDatabase = {
  /** The owner's connections: for arranging and looking, where the roles of the application may not. */
  pool: pg.Pool;
  db: Db;
  /** Addresses of this database as the three roles and as its owner. */
  urls: RoleUrls & { owner: string };
  /** Where this run's keys lie. */
  dataDir: string;
  /** A context as a process of that role would make it, "web" unless told. */
  ctx(actor: Actor, options?: { as?: TestRole; commandKey?: string | null }): Ctx;
  close(): Promise<void>;
};

const withDatabase = (url: string, database: string) => url.replace(/\/[^/?]+(?=\?|$)/, `/${database}`);

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A migrated database that only the calling test file uses; it goes when the file's tests are done. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject("cluster");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await asAdmin(cluster.adminUrl, `create database ${name} template ${cluster.template} strategy file_copy`);
  const urls = {
    owner: withDatabase(cluster.adminUrl, name),
    web: withDatabase(cluster.urls.web, name),
    worker: withDatabase(cluster.urls.worker, name),
    opener: withDatabase(cluster.urls.opener, name),
  };
  // Files and mails of a test lie beside its keys, not in the checkout.
  process.env.ZX_DATA_DIR = cluster.dataDir;
  const opened = new Map<TestRole, Handles>();
  const handles = (role: TestRole) => {
    const found = opened.get(role) ?? connect(urls[role], { name: `test ${role}` });
    opened.set(role, found);
    return found;
  };
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= closeAll(opened, () => asAdmin(cluster.adminUrl, `drop database ${name}`)));
  afterAll(close);
  return {
    ...handles("owner"),
    urls,
    dataDir: cluster.dataDir,
    ctx: (actor, { as = "web", commandKey = null } = {}) => ({
      ...handles(as),
      actor,
      requestId: null,
      commandKey,
      receiptKey: readReceiptKey(cluster.dataDir),
    }),
    close,
  };
}

/** Not by force: the owner may not end other roles' backends, and dropping waits for those that are leaving. */
async function closeAll(opened: Map<TestRole, Handles>, drop: () => Promise<void>): Promise<void> {
  for (const { pool } of opened.values()) await pool.end();
  await drop();
}
