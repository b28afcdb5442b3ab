import { and, asc, eq, inArray, isNull, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ItemContent } from "#domain/catalogue/item.ts";
import { itemLines, type ItemField } from "#domain/catalogue/item-lines.ts";
import type { Role } from "#domain/shared/actor.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import type { Db } from "../client.ts";
import {
  catalogueProposal,
  itemVersion,
  priceDocument,
  serviceItem,
  type VersionStep,
} from "../schema/catalogue.ts";
import { account, membership, organisation } from "../schema/organisation.ts";

/** Everything that has ever been on the list, with its open proposal. */
export async function listAllItems(db: Db) {
  return db
    .select({
      code: serviceItem.code,
      nameZh: serviceItem.nameZh,
      nameEn: serviceItem.nameEn,
      department: organisation.name,
      departmentEn: organisation.nameEn,
      priceMode: serviceItem.priceMode,
      limitWd: serviceItem.limitWd,
      listedOn: serviceItem.listedOn,
      delistedOn: serviceItem.delistedOn,
      proposalId: catalogueProposal.id,
    })
    .from(serviceItem)
    .innerJoin(organisation, eq(organisation.id, serviceItem.departmentId))
    .leftJoin(
      catalogueProposal,
      and(
        eq(catalogueProposal.subject, serviceItem.code),
        inArray(catalogueProposal.state, ["proposed", "approved"]),
      ),
    )
    .orderBy(asc(serviceItem.categoryCode), asc(serviceItem.code));
}

/** What a draft may name: departments of these places, categories that are used, price documents nothing has replaced. */
export async function itemChoices(db: Db, jurisdictions: readonly string[]) {
  const next = alias(priceDocument, "next");
  const [departments, categories, prices] = await Promise.all([
    db
      .select({ id: organisation.id, name: organisation.name, nameEn: organisation.nameEn })
      .from(organisation)
      .where(
        and(eq(organisation.kind, "department"), inArray(organisation.jurisdictionCode, [...jurisdictions])),
      )
      .orderBy(asc(organisation.name)),
    db
      .selectDistinct({
        code: serviceItem.categoryCode,
        zh: serviceItem.categoryZh,
        en: serviceItem.categoryEn,
      })
      .from(serviceItem)
      .where(isNull(serviceItem.delistedOn))
      .orderBy(asc(serviceItem.categoryCode)),
    db
      .select({
        id: priceDocument.id,
        number: priceDocument.number,
        titleZh: priceDocument.titleZh,
        titleEn: priceDocument.titleEn,
      })
      .from(priceDocument)
      .where(notExists(db.select({ id: next.id }).from(next).where(eq(next.supersedesId, priceDocument.id))))
      .orderBy(asc(priceDocument.number), asc(priceDocument.id)),
  ]);
  return { departments, categories, prices };
}
export type ItemChoices = Awaited<ReturnType<typeof itemChoices>>;

/** Names for the keys that stored content holds. */
export async function catalogueNames(db: Db) {
  const [departments, prices] = await Promise.all([
    db
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(eq(organisation.kind, "department")),
    db
      .select({ id: priceDocument.id, number: priceDocument.number, clause: priceDocument.clause })
      .from(priceDocument),
  ]);
  const department = new Map(departments.map(({ id, name }) => [id, name]));
  const price = new Map(prices.map(({ id, number, clause }) => [id, `${number} ${clause} (${id})`]));
  return (item: ItemContent): Record<ItemField, string[]> =>
    itemLines(item, {
      department: department.get(item.departmentId) ?? String(item.departmentId),
      price: item.priceDocumentId === null ? null : (price.get(item.priceDocumentId) ?? null),
    });
}

/** Who acted in which office; the name only for those who may know it. */
export type Officer = { readonly name: string | null; readonly role: Role; readonly office: LocalText };
type OfficerRow = { name: string; role: Role; office: string; officeEn: string | null } | null;

export function officerShown(row: OfficerRow, names: boolean): Officer | null {
  return (
    row && {
      name: names ? row.name : null,
      role: row.role,
      office: { zh: row.office, en: row.officeEn ?? row.office },
    }
  );
}

export function officerColumns(prefix: "proposer" | "decider") {
  const who = alias(account, `${prefix}_account`);
  const place = alias(membership, `${prefix}_membership`);
  const unit = alias(organisation, `${prefix}_organisation`);
  const columns = { name: who.name, role: place.role, office: unit.name, officeEn: unit.nameEn };
  return { who, place, unit, columns };
}

export type ItemHistoryRow = {
  readonly version: number;
  readonly step: VersionStep;
  readonly effectiveOn: string;
  readonly inForceAt: Date;
  readonly reason: string;
  readonly basis: string;
  readonly content: ItemContent;
  readonly proposer: Officer | null;
  readonly approver: Officer | null;
};

/** Every version of an item, newest first: who proposed, who approved, why, from when. Guests see offices only. */
export async function itemHistory(
  db: Db,
  code: string,
  options: { names: boolean },
): Promise<ItemHistoryRow[]> {
  const [by, second] = [officerColumns("proposer"), officerColumns("decider")];
  const rows = await db
    .select({ version: itemVersion, proposer: by.columns, approver: second.columns })
    .from(itemVersion)
    .leftJoin(catalogueProposal, eq(catalogueProposal.id, itemVersion.proposalId))
    .leftJoin(by.who, eq(by.who.id, catalogueProposal.proposedBy))
    .leftJoin(by.place, eq(by.place.id, catalogueProposal.proposedAs))
    .leftJoin(by.unit, eq(by.unit.id, by.place.organisationId))
    .leftJoin(second.who, eq(second.who.id, catalogueProposal.decidedBy))
    .leftJoin(second.place, eq(second.place.id, catalogueProposal.decidedAs))
    .leftJoin(second.unit, eq(second.unit.id, second.place.organisationId))
    .where(eq(itemVersion.itemCode, code))
    .orderBy(asc(itemVersion.version));
  return rows
    .map(({ version: { itemCode: _code, proposalId: _id, ...version }, proposer, approver }) => ({
      ...version,
      proposer: officerShown(whole(proposer), options.names),
      approver: officerShown(whole(approver), options.names),
    }))
    .toReversed();
}

type Joined = { name: string | null; role: Role | null; office: string | null; officeEn: string | null };
/** A left join gives all of the columns or none. */
export function whole(row: Joined | null): OfficerRow {
  return row && row.name !== null && row.role !== null && row.office !== null
    ? { name: row.name, role: row.role, office: row.office, officeEn: row.officeEn }
    : null;
}
