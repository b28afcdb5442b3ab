import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Grade } from "#domain/agency/grade.ts";
import type { CapOverride } from "#domain/fee/override.ts";
import type { CancelCode } from "#domain/need/cancel-codes.ts";
import type { DirectReasonCode } from "#domain/need/direct-reasons.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import type { Weights } from "#domain/selection/weights.ts";
import { agency } from "./agency.ts";
import { approvalCase, caseRequirement, owner } from "./case.ts";
import { priceDocument, serviceItem } from "./catalogue.ts";
import { fen, instant } from "./columns.ts";
import { itemBundle } from "./item-bundle.ts";
import { account, storedFile } from "./organisation.ts";

export type NeedState =
  | "draft"
  | "own_approval"
  | "review"
  | "published"
  | "closed"
  | "opened"
  | "selecting"
  | "proposed"
  | "publicised"
  | "confirmed"
  | "contracted"
  | "failed"
  | "cancelled"
  | "frozen";
/** Shares of the price in basis points, summing to 10 000. */
export type Funding = { ownBp: number; fiscalBp: number; stateBp: number };

export const need = pgTable(
  "need",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    no: text("no").notNull().unique(),
    ownerId: integer("owner_id")
      .notNull()
      .references(() => owner.id),
    caseId: integer("case_id")
      .notNull()
      .references(() => approvalCase.id),
    requirementId: integer("requirement_id")
      .notNull()
      .references(() => caseRequirement.id),
    /** Null for a need of one item; else its lines are in `need_line`, and the first is repeated here. */
    bundleCode: text("bundle_code").references(() => itemBundle.code),
    itemCode: text("item_code")
      .notNull()
      .references(() => serviceItem.code),
    title: text("title").notNull(),
    description: text("description").notNull(),
    method: text("method").$type<SelectionMethod>().notNull(),
    state: text("state").$type<NeedState>().notNull().default("draft"),
    round: smallint("round").notNull().default(1),
    /** Each addendum is a version; what the earlier ones said is in `need_version`. */
    noticeVersion: smallint("notice_version").notNull().default(1),
    policyProfile: text("policy_profile"),
    policyVersion: integer("policy_version"),
    priceDocumentId: text("price_document_id").references(() => priceDocument.id),
    quantities: jsonb("quantities").$type<Record<string, number>>().notNull().default({}),
    sector: text("sector"),
    funding: jsonb("funding").$type<Funding>().notNull(),
    /** Any fiscal or state share > 0: the one field every rule on public money tests. */
    publicFunds: boolean("public_funds").notNull(),
    payer: text("payer").$type<"owner" | "authority">().notNull().default("owner"),
    ceilingFen: fen("ceiling_fen"),
    capFen: fen("cap_fen"),
    /** The `FeeCap` with its derivation, as published. */
    cap: jsonb("cap"),
    /** Two officers' decision on this need's cap, as the derivation tells it; history in `cap_override`. */
    capOverride: jsonb("cap_override").$type<CapOverride>(),
    allowedGrades: text("allowed_grades").array().$type<Grade[]>().notNull().default([]),
    /** Narrower than the policy's, where the owner asks for more. */
    gradeGate: text("grade_gate").array().$type<Grade[]>(),
    gradeGateReason: text("grade_gate_reason"),
    serviceDays: integer("service_days").notNull(),
    /** Per cent, as the notice publishes them; null where nothing is weighed. */
    weights: jsonb("weights").$type<Weights>(),
    /** Of the lowest price: the sealed round and the timed ones after it. */
    priceRounds: smallint("price_rounds").notNull().default(1),
    directAgencyId: integer("direct_agency_id").references(() => agency.id),
    directCode: text("direct_code").$type<DirectReasonCode>(),
    directReason: text("direct_reason"),
    directPriceFen: fen("direct_price_fen"),
    avoidList: jsonb("avoid_list").$type<{ agencyId: number; reason: string }[]>().notNull().default([]),
    complaintContact: text("complaint_contact").notNull().default(""),
    noticeWd: integer("notice_wd"),
    publicityWd: integer("publicity_wd"),
    provisionalDates: boolean("provisional_dates").notNull().default(false),
    publishedAt: instant("published_at"),
    questionsCloseAt: instant("questions_close_at"),
    closesAt: instant("closes_at"),
    opensAt: instant("opens_at"),
    openedAt: instant("opened_at"),
    publicityEndsAt: instant("publicity_ends_at"),
    cancelledAt: instant("cancelled_at"),
    cancelCode: text("cancel_code").$type<CancelCode>(),
    cancelReason: text("cancel_reason"),
    failReason: text("fail_reason"),
    createdBy: integer("created_by").references(() => account.id),
    createdAt: instant("created_at")
      .notNull()
      .default(sql`app_now()`),
    /** When the draft was last saved. */
    revisedAt: instant("revised_at"),
  },
  (t) => [
    index("need_state").on(t.state, t.publishedAt),
    index("need_owner").on(t.ownerId),
    index("need_due")
      .on(t.opensAt)
      .where(sql`state in ('published', 'closed')`),
    uniqueIndex("need_requirement_live")
      .on(t.requirementId)
      .where(
        sql`state in ('review', 'published', 'closed', 'opened', 'selecting', 'proposed', 'publicised', 'confirmed', 'frozen')`,
      ),
  ],
);

export const needDocument = pgTable(
  "need_document",
  {
    needId: integer("need_id")
      .notNull()
      .references(() => need.id, { onDelete: "cascade" }),
    fileId: uuid("file_id")
      .notNull()
      .references(() => storedFile.id),
  },
  (t) => [primaryKey({ columns: [t.needId, t.fileId] })],
);

/** The proposed, publicised, confirmed result; at most one live per need. */
export const award = pgTable(
  "award",
  {
    id: integer("id").primaryKey().generatedByDefaultAsIdentity(),
    needId: integer("need_id")
      .notNull()
      .references(() => need.id),
    agencyId: integer("agency_id")
      .notNull()
      .references(() => agency.id),
    envelopeId: uuid("envelope_id"),
    rank: integer("rank").notNull(),
    amountFen: fen("amount_fen").notNull(),
    /** The amount by line of a bundle, in the order of the lines; null for one item. */
    lineFen: fen("line_fen").array(),
    days: integer("days").notNull(),
    state: text("state")
      .$type<"proposed" | "publicised" | "confirmed" | "declined" | "expired" | "annulled">()
      .notNull(),
    gradeAtAward: text("grade_at_award").$type<Grade>().notNull(),
    publicityFrom: instant("publicity_from"),
    publicityEndsAt: instant("publicity_ends_at"),
    confirmBy: instant("confirm_by"),
    agencyConfirmedAt: instant("agency_confirmed_at"),
    confirmedAt: instant("confirmed_at"),
    reason: text("reason"),
    at: instant("at")
      .notNull()
      .default(sql`app_now()`),
  },
  (t) => [
    uniqueIndex("award_one_live")
      .on(t.needId)
      .where(sql`state in ('proposed', 'publicised', 'confirmed')`),
    index("award_agency").on(t.agencyId),
  ],
);
