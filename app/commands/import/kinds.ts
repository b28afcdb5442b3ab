import type { ImportKindName } from "#domain/import/kinds.ts";
import { agencies } from "./import-agencies.ts";
import { cases } from "./import-cases.ts";
import { inspections } from "./import-inspections.ts";
import { items } from "./import-items.ts";
import { practitioners } from "./import-practitioners.ts";
import { prices } from "./import-prices.ts";
import type { ImportKind } from "./kind.ts";

/** The one register of what can be imported; the columns of each stand in domain/import/tables.ts. */
export const importKindsByName: Readonly<Record<ImportKindName, ImportKind>> = {
  agencies,
  practitioners,
  items,
  prices,
  inspections,
  cases,
};
