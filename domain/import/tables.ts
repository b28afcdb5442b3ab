import type { Column } from "./column.ts";
import { itemTable, priceTable } from "./columns/catalogue.ts";
import { agencyTable, caseTable, inspectionTable, practitionerTable } from "./columns/parties.ts";
import type { ImportKindName } from "./kinds.ts";

/** The columns of each list, in the order of its template. */
export const importTables: Readonly<Record<ImportKindName, readonly Column[]>> = {
  agencies: agencyTable,
  practitioners: practitionerTable,
  items: itemTable,
  prices: priceTable,
  inspections: inspectionTable,
  cases: caseTable,
};
