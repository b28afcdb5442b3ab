import type { NodePgDatabase } from "drizzle-orm/node-postgres";

/** A handle that lives as long as one transaction; only `withTx` makes it. */
export type Tx = NodePgDatabase & { readonly __inTransaction: true };
