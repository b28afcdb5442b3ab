import type { PriceDocumentSeed } from "../generate/types-reference.ts";
import { cityDocuments } from "./price-documents/city.ts";
import { historicalDocuments } from "./price-documents/historical.ts";

/** Illustrative examples, to be replaced by the authority's own documents. */
export const priceDocuments: readonly PriceDocumentSeed[] = [...cityDocuments, ...historicalDocuments];

export function priceDocumentOf(id: string): PriceDocumentSeed {
  const found = priceDocuments.find((document) => document.id === id);
  if (!found) throw new RangeError(`no price document ${id} in the demonstration`);
  return found;
}
