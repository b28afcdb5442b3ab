import { sql } from "drizzle-orm";
import { integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { ImportKindName } from "#domain/import/kinds.ts";
import type { ImportState } from "#domain/import/run-lifecycle.ts";
import type { Refusal, RefusalParams } from "#domain/shared/outcome.ts";
import { instant } from "./columns.ts";
import { account, jurisdiction, membership, organisation } from "./organisation.ts";

export type ImportCounts = {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly faulty: number;
};

/** One list that somebody brought; `account` and its two companions are null for the command line. */
export const importRun = pgTable("import_run", {
  id: uuid("id")
    .primaryKey()
    .default(sql`uuidv7()`),
  kind: text("kind").$type<ImportKindName>().notNull(),
  state: text("state").$type<ImportState>().notNull(),
  fileName: text("file_name").notNull(),
  sha256: text("sha256").notNull(),
  size: integer("size").notNull(),
  accountId: integer("account_id").references(() => account.id),
  membershipId: integer("membership_id").references(() => membership.id),
  organisationId: integer("organisation_id").references(() => organisation.id),
  jurisdictionCode: text("jurisdiction_code").references(() => jurisdiction.code),
  total: integer("total").notNull().default(0),
  done: integer("done").notNull().default(0),
  created: integer("created").notNull().default(0),
  updated: integer("updated").notNull().default(0),
  unchanged: integer("unchanged").notNull().default(0),
  faulty: integer("faulty").notNull().default(0),
  checked: jsonb("checked").$type<ImportCounts>(),
  refusal: jsonb("refusal").$type<Refusal>(),
  startedAt: instant("started_at")
    .notNull()
    .default(sql`app_now()`),
  appliedAt: instant("applied_at"),
  endedAt: instant("ended_at"),
});

export const importFault = pgTable(
  "import_fault",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => importRun.id),
    phase: text("phase").$type<"check" | "apply">().notNull(),
    rowNo: integer("row_no").notNull(),
    seq: smallint("seq").notNull(),
    columnName: text("column_name").notNull(),
    value: text("value").notNull(),
    code: text("code").notNull(),
    params: jsonb("params").$type<RefusalParams>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.phase, t.rowNo, t.seq] })],
);
