import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";

export type Db = NodePgDatabase;
export type Handles = { readonly pool: Pool; readonly db: Db };

const sessionSettings = [
  "-c lock_timeout=3000",
  "-c statement_timeout=10000",
  "-c idle_in_transaction_session_timeout=15000",
  "-c timezone=UTC",
].join(" ");

/** A pool with the limits every process of the market runs under. */
export function connect(url: string, options: { max?: number; name?: string } = {}): Handles {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? "zhenxuan",
    options: sessionSettings,
    connectionTimeoutMillis: 5_000,
  });
  // An idle connection may die with the server; the next query gets a new one.
  pool.on("error", () => undefined);
  return { pool, db: drizzle(pool) };
}
