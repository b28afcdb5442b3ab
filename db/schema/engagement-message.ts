import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { engagement } from "./engagement.ts";
import { account, storedFile } from "./organisation.ts";

/** A message from one side of an engagement to the other; append-only. */
export const engagementMessage = pgTable(
  "engagement_message",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    engagementId: integer("engagement_id")
      .notNull()
      .references(() => engagement.id),
    side: text("side").$type<"owner" | "agency">().notNull(),
    body: text("body").notNull(),
    fileId: uuid("file_id")
      .unique()
      .references(() => storedFile.id),
    writtenBy: integer("written_by")
      .notNull()
      .references(() => account.id),
    at: instant("at").notNull(),
  },
  (t) => [index("engagement_message_engagement").on(t.engagementId, t.id)],
);
