import { bigint, customType, timestamp } from "drizzle-orm/pg-core";
import type { Fen } from "#domain/shared/money.ts";

/** An instant, stored in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
/** An amount in whole fen. */
export const fen = (name: string) => bigint(name, { mode: "number" }).$type<Fen>();
/** Bytes as they are. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
