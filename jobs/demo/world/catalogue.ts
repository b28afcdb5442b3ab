import type { Db } from "#db/client.ts";
import { priceDocument, serviceItem } from "#db/schema/catalogue.ts";
import { insertRows } from "#db/seed/bulk.ts";
import { categories } from "#db/seed/data/categories.ts";
import { feesOfItem, promisedDaysOfItem } from "#db/seed/data/fees.ts";
import { cityCode } from "#db/seed/data/jurisdictions.ts";
import { rulesOfItem } from "#db/seed/data/item-rules.ts";
import { matterOf } from "#db/seed/data/matters.ts";
import { priceDocuments } from "#db/seed/data/price-documents.ts";
import { serviceItems } from "#db/seed/data/service-items.ts";
import type { PriceDocumentSeed, ServiceItemSeed } from "#db/seed/generate/types-reference.ts";
import { qualificationText } from "#domain/catalogue/item.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { departmentKey } from "./organisations.ts";
import type { People } from "./people.ts";

/** The whitelist of the demonstration was published on this day. */
const listedOn = "2024-01-02";

/** The published items and their price documents, all of them illustrative. */
export async function insertCatalogue(db: Db, people: People): Promise<void> {
  await insertRows(db, priceDocument, priceDocuments.map(documentRow));
  await insertRows(
    db,
    serviceItem,
    serviceItems.map((item) => itemRow(item, people.idOf(departmentKey(item.departmentCode, cityCode)))),
  );
}

function documentRow({ title, authority, ...rest }: PriceDocumentSeed): typeof priceDocument.$inferInsert {
  return {
    ...rest,
    titleZh: title.zh,
    titleEn: title.en,
    authorityZh: authority.zh,
    authorityEn: authority.en,
  };
}

function itemRow(item: ServiceItemSeed, departmentId: number): typeof serviceItem.$inferInsert {
  const category = categories.find(({ code }) => code === item.categoryCode)!;
  const rules = rulesOfItem[item.code];
  const told = rules ? qualificationText(rules.qualification) : item.qualification;
  const matters = item.matterCodes.map((code) => matterOf(code).name);
  return {
    code: item.code,
    nameZh: item.name.zh,
    nameEn: item.name.en,
    categoryCode: category.code,
    categoryZh: category.name.zh,
    categoryEn: category.name.en,
    departmentId,
    legalBasis: item.legalBasis.map(({ title, clause }) => ({
      documentZh: title.zh,
      documentEn: title.en,
      clause: clause.zh,
      clauseEn: clause.en,
    })),
    approvalsZh: matters.map(({ zh }) => zh),
    approvalsEn: matters.map(({ en }) => en),
    reviewsItem: item.reviewsItem ?? null,
    deliverableZh: item.deliverable.zh,
    deliverableEn: item.deliverable.en,
    ...rules,
    qualificationZh: told.zh,
    qualificationEn: told.en,
    selfServiceZh: item.selfService.zh,
    selfServiceEn: item.selfService.en,
    materials: item.materials.map(({ name, kind }) => ({ nameZh: name.zh, nameEn: name.en, kind })),
    fees: [...(feesOfItem[item.code] ?? [])],
    limitWd: item.limitWorkingDays,
    promisedWd: promisedDaysOfItem[item.code] ?? null,
    priceMode: item.priceMode,
    priceDocumentId: item.priceDocumentId,
    illustrative: true,
    listedOn,
    updatedAt: instantAt(listedOn, 9),
  };
}
