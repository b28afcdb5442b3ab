import pg from "pg";
import type { Place } from "./place.ts";
import { assertSettings, port, type ServerOptions } from "./settings.ts";

/** Owns the application's database and makes its roles, without being superuser: as on a managed server. */
const owner = "zhenxuan";
export const ownDatabase = "zhenxuan";

// Namespace 7000 is the supervisor's; the market's own locks begin at 7001.
const soleSupervisor = "pg_try_advisory_lock(7000, 1)";

export function connectionString(place: Place, password: string, role: string, database: string): string {
  const url = new URL(`postgresql://localhost:${port}/${encodeURIComponent(database)}`);
  url.username = role;
  url.password = password;
  url.searchParams.set("host", place.socket);
  return url.href;
}

export const ownerUrl = (place: Place, password: string, database = ownDatabase) =>
  connectionString(place, password, owner, database);

/** A superuser's connection, or undefined while no server of this cluster answers. */
export async function tryConnect(place: Place, password: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: connectionString(place, password, "postgres", "postgres"),
    application_name: "zhenxuan supervisor",
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ cluster: string }>(
      "select current_setting('data_directory') as cluster",
    );
    if (rows[0]?.cluster === place.cluster) return client;
    throw new Error(`The server behind ${place.socket} keeps its data in ${rows[0]?.cluster}.`);
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof pg.DatabaseError && error.code === "28P01") {
      throw new Error(`PostgreSQL refuses the password in ${place.passwordFile}.`, { cause: error });
    }
    if (error instanceof Error && error.message.startsWith("The server behind")) throw error;
    return undefined;
  }
}

/** Makes owner and database where they are missing, and keeps the owner's password that of the file. */
async function provideOwner(client: pg.Client, password: string): Promise<void> {
  const role = await client.query("select from pg_roles where rolname = $1", [owner]);
  if (role.rowCount === 0) {
    const secret = client.escapeLiteral(password);
    await client.query(`create role ${owner} login createdb createrole password ${secret}`);
  }
  const database = await client.query("select from pg_database where datname = $1", [ownDatabase]);
  if (database.rowCount === 0) await client.query(`create database ${ownDatabase} owner ${owner}`);
}

async function claim(client: pg.Client): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.query<{ sole: boolean }>(`select ${soleSupervisor} as sole`);
    if (rows[0]?.sole) return;
    // A supervisor that was killed a moment ago holds the lock until the server notices.
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("Another start is already running on this data directory.");
}

/** Makes an answering server ours: alone (unless a guest), with the settings we promise, with owner and database. */
export async function takeOver(client: pg.Client, password: string, options: ServerOptions): Promise<void> {
  if (!options.isGuest) await claim(client);
  await assertSettings(client, options);
  await provideOwner(client, password);
}

/** Throws the application's database away and makes it again, empty. */
export async function emptyDatabase(client: pg.Client, password: string): Promise<void> {
  await client.query(`drop database if exists ${ownDatabase} with (force)`);
  await provideOwner(client, password);
}
