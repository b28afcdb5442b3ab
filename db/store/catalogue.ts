import { and, asc, desc, eq, inArray, lte, sql } from "drizzle-orm";
import {
  noRequirement,
  qualificationText,
  requiresNothing,
  type ItemContent,
} from "#domain/catalogue/item.ts";
import type { Department } from "#domain/catalogue/department-line.ts";
import type { PriceContent } from "#domain/catalogue/price.ts";
import type { Day } from "#domain/shared/dates.ts";
import type { Db } from "../client.ts";
import { catalogueProposal, itemVersion, priceDocument, serviceItem } from "../schema/catalogue.ts";
import { organisation } from "../schema/organisation.ts";
import type { Tx } from "../transaction.ts";

export type ItemRow = typeof serviceItem.$inferSelect;
export type PriceRow = typeof priceDocument.$inferSelect;
export type ProposalRow = typeof catalogueProposal.$inferSelect;

const catalogueSpace = 7004;

/** The catalogue changes rarely, and a price document moves many items: one change at a time. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${catalogueSpace}, 0)`);
}

export async function itemByCode(db: Db, code: string): Promise<ItemRow | null> {
  const [row] = await db.select().from(serviceItem).where(eq(serviceItem.code, code));
  return row ?? null;
}

/** Since when the list stands as it does on that day: its last change. */
export async function listDay(db: Db, today: Day): Promise<Day> {
  const { rows } = await db.execute<{ day: Day | null }>(sql`
    select max(day)::text as day from (
      select listed_on as day from service_item union all select delisted_on from service_item
      union all select effective_on from item_version where in_force_at <= app_now()) change
    where day <= ${today}`);
  return rows[0]?.day ?? today;
}

export async function priceById(db: Db, id: string): Promise<PriceRow | null> {
  const [row] = await db.select().from(priceDocument).where(eq(priceDocument.id, id));
  return row ?? null;
}

/** The document that has replaced this one, if any. */
export async function successorOf(db: Db, id: string): Promise<PriceRow | null> {
  const [row] = await db.select().from(priceDocument).where(eq(priceDocument.supersedesId, id));
  return row ?? null;
}

export async function itemsPricedBy(db: Db, priceDocumentId: string): Promise<ItemRow[]> {
  return db
    .select()
    .from(serviceItem)
    .where(eq(serviceItem.priceDocumentId, priceDocumentId))
    .orderBy(asc(serviceItem.code));
}

/** A department by what says which items are its affair; null for another kind of unit. */
export async function departmentById(db: Db, id: number): Promise<Department | null> {
  const [row] = await db
    .select({ code: organisation.code, place: organisation.jurisdictionCode })
    .from(organisation)
    .where(and(eq(organisation.id, id), eq(organisation.kind, "department")));
  return row ?? null;
}

/** A department's place; null when there is no such department. */
export async function departmentPlace(db: Db, id: number): Promise<string | null> {
  const [row] = await db
    .select({ place: organisation.jurisdictionCode })
    .from(organisation)
    .where(and(eq(organisation.id, id), eq(organisation.kind, "department")));
  return row?.place ?? null;
}

export async function placeOf(db: Db, organisationId: number): Promise<string | null> {
  const [row] = await db
    .select({ place: organisation.jurisdictionCode })
    .from(organisation)
    .where(eq(organisation.id, organisationId));
  return row?.place ?? null;
}

/**
 * The live row as content. An item that only has the texts keeps them as its one requirement; one that says that it
 * requires nothing has none.
 */
export function contentOf(row: ItemRow): ItemContent {
  const { allOf, anyOf } = row.qualification;
  const untold = requiresNothing({ allOf, anyOf }) && row.qualificationZh !== noRequirement.zh;
  return {
    name: { zh: row.nameZh, en: row.nameEn },
    category: { code: row.categoryCode, zh: row.categoryZh, en: row.categoryEn },
    departmentId: row.departmentId,
    legalBasis: row.legalBasis,
    approvals: row.approvalsZh.map((zh, at) => ({ zh, en: row.approvalsEn[at] ?? zh })),
    selfService: { zh: row.selfServiceZh, en: row.selfServiceEn },
    deliverable: { zh: row.deliverableZh, en: row.deliverableEn },
    qualification: { allOf: untold ? [{ zh: row.qualificationZh, en: row.qualificationEn }] : allOf, anyOf },
    ...(row.reviewsItem === null ? {} : { reviewsItem: row.reviewsItem }),
    materials: row.materials,
    applicability: row.applicability,
    limitWd: row.limitWd,
    promisedWd: row.promisedWd,
    priceMode: row.priceMode,
    priceDocumentId: row.priceDocumentId,
    fees: row.fees,
  };
}

function columnsOf(content: ItemContent) {
  const { name, category, selfService, deliverable, qualification, approvals } = content;
  const told = qualificationText(qualification);
  return {
    nameZh: name.zh,
    nameEn: name.en,
    categoryCode: category.code,
    categoryZh: category.zh,
    categoryEn: category.en,
    departmentId: content.departmentId,
    legalBasis: content.legalBasis,
    approvalsZh: approvals.map(({ zh }) => zh),
    approvalsEn: approvals.map(({ en }) => en),
    deliverableZh: deliverable.zh,
    deliverableEn: deliverable.en,
    qualification,
    qualificationZh: told.zh,
    qualificationEn: told.en,
    reviewsItem: content.reviewsItem ?? null,
    selfServiceZh: selfService.zh,
    selfServiceEn: selfService.en,
    materials: content.materials,
    applicability: content.applicability,
    fees: content.fees,
    limitWd: content.limitWd,
    promisedWd: content.promisedWd,
    priceMode: content.priceMode,
    priceDocumentId: content.priceDocumentId,
  };
}

export async function addItem(tx: Tx, code: string, content: ItemContent, listedOn: string): Promise<void> {
  await tx.insert(serviceItem).values({ code, listedOn, ...columnsOf(content) });
}

export async function saveItem(tx: Tx, code: string, change: Partial<ItemRow>): Promise<void> {
  await tx
    .update(serviceItem)
    .set({ ...change, updatedAt: sql`app_now()` })
    .where(eq(serviceItem.code, code));
}

export async function saveContent(tx: Tx, code: string, content: ItemContent): Promise<void> {
  await saveItem(tx, code, columnsOf(content));
}

export async function lastVersion(db: Db, code: string): Promise<number> {
  const [row] = await db
    .select({ version: itemVersion.version })
    .from(itemVersion)
    .where(eq(itemVersion.itemCode, code))
    .orderBy(desc(itemVersion.version))
    .limit(1);
  return row?.version ?? 0;
}

export async function addVersion(tx: Tx, row: typeof itemVersion.$inferInsert): Promise<void> {
  await tx.insert(itemVersion).values(row);
}

export async function addPrice(
  tx: Tx,
  row: { id: string; content: PriceContent; version: number; proposalId: number },
): Promise<void> {
  const { title, authority, ...content } = row.content;
  await tx.insert(priceDocument).values({
    ...content,
    id: row.id,
    version: row.version,
    proposalId: row.proposalId,
    titleZh: title.zh,
    titleEn: title.en,
    authorityZh: authority.zh,
    authorityEn: authority.en,
  });
}

export async function addProposal(tx: Tx, row: typeof catalogueProposal.$inferInsert): Promise<number> {
  const [added] = await tx.insert(catalogueProposal).values(row).returning({ id: catalogueProposal.id });
  return added!.id;
}

export async function openProposal(db: Db, subject: string): Promise<ProposalRow | null> {
  const [row] = await db
    .select()
    .from(catalogueProposal)
    .where(
      and(eq(catalogueProposal.subject, subject), inArray(catalogueProposal.state, ["proposed", "approved"])),
    );
  return row ?? null;
}

/** A proposal, the catalogue locked. */
export async function takeProposal(tx: Tx, id: number): Promise<ProposalRow | null> {
  await lockCatalogue(tx);
  const [row] = await tx.select().from(catalogueProposal).where(eq(catalogueProposal.id, id));
  return row ?? null;
}

/** Compare-and-set on the state. */
export async function saveProposal(
  tx: Tx,
  from: Pick<ProposalRow, "id" | "state">,
  change: Partial<Pick<ProposalRow, "state" | "decidedBy" | "decidedAs" | "decidedAt" | "decisionNote">>,
): Promise<boolean> {
  const saved = await tx
    .update(catalogueProposal)
    .set(change)
    .where(and(eq(catalogueProposal.id, from.id), eq(catalogueProposal.state, from.state)))
    .returning({ id: catalogueProposal.id });
  return saved.length === 1;
}

type Priced = { readonly item: ItemRow; readonly price: PriceRow | null };

/**
 * The same basis with the price that stood when a notice was published: later versions of the item or its document
 * do not touch an open need. Unchanged where nothing has changed since, or nothing is published yet.
 */
export async function asPublished<Basis extends Priced>(
  db: Db,
  basis: Basis,
  publishedAt: Date | null,
): Promise<Basis> {
  if (!publishedAt) return basis;
  const [then] = await db
    .select({ content: itemVersion.content })
    .from(itemVersion)
    .where(and(eq(itemVersion.itemCode, basis.item.code), lte(itemVersion.inForceAt, publishedAt)))
    .orderBy(desc(itemVersion.version))
    .limit(1);
  if (!then) return basis;
  const { priceMode, priceDocumentId } = then.content;
  if (priceMode === basis.item.priceMode && priceDocumentId === basis.item.priceDocumentId) return basis;
  const price = priceDocumentId === null ? null : await priceById(db, priceDocumentId);
  return { ...basis, item: { ...basis.item, priceMode, priceDocumentId }, price };
}
