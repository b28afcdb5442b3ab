import { sql } from "drizzle-orm";
import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Traces } from "#domain/collusion/facts.ts";
import type { QuoteAnnex } from "#domain/quote/annex.ts";
import { agency } from "./agency.ts";
import { bytea, instant } from "./columns.ts";
import { need } from "./need.ts";
import { account } from "./organisation.ts";
import { quoteEnvelope } from "./quote.ts";

/** A paper of a quote, sealed on disk; nobody reads it before the opening, its sender's process included. */
export const quoteFile = pgTable(
  "quote_file",
  {
    id: uuid("id").primaryKey(),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    round: integer("round").notNull(),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    name: text("name").notNull(),
    mime: text("mime").notNull(),
    size: integer("size").notNull(),
    /** Of the content as it was uploaded, hex. */
    sha256: text("sha256").notNull(),
    /** Of what lies on disk, hex. */
    storedSha256: text("stored_sha256").notNull(),
    /** Keyed: who the file says has written it. */
    authorHash: text("author_hash"),
    sealedKey: bytea("sealed_key").notNull(),
    uploadedBy: integer("uploaded_by")
      .notNull()
      .references(() => account.id),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`app_now()`),
    /** From the opener, with the envelope that names the paper. */
    openedKey: bytea("opened_key"),
  },
  (t) => [unique("quote_file_once").on(t.needId, t.round, t.agencyId, t.sha256)],
);

export const quoteAnnex = pgTable("quote_annex", {
  envelopeId: uuid("envelope_id")
    .primaryKey()
    .references(() => quoteEnvelope.id),
  annex: jsonb("annex").$type<QuoteAnnex>().notNull(),
  sha256: text("sha256").notNull(),
});

/** Written by the web process, read by the opener alone. */
export const quoteTrace = pgTable("quote_trace", {
  envelopeId: uuid("envelope_id")
    .primaryKey()
    .references(() => quoteEnvelope.id),
  traces: jsonb("traces").$type<Traces>().notNull(),
});
