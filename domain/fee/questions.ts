import type { LocalText } from "#domain/shared/local-text.ts";
import { quantitiesOf, type PriceDocument, type Quantities } from "./price.ts";

/** What must be known before a document can price anything: an amount, a number, or one of the listed coefficients. */
export type Question =
  | { readonly kind: "amount" | "number"; readonly key: string }
  | {
      readonly kind: "coefficient";
      readonly key: string;
      readonly label: LocalText;
      readonly values: readonly { readonly bp: number; readonly label: LocalText }[];
    };

/** The same questions on every form that computes a cap. */
export function questionsOf(document: PriceDocument | null): Question[] {
  if (!document) return [];
  const measured = quantitiesOf(document).map((key): Question => ({
    kind: key.endsWith("Fen") ? "amount" : "number",
    key,
  }));
  const coefficients =
    document.mode === "bracketPoint"
      ? document.coefficients.map(({ name, label, values }): Question => ({
          kind: "coefficient",
          key: name,
          label,
          values,
        }))
      : [];
  return [...measured, ...coefficients];
}

/** A coefficient that nobody chose counts with the first value of its list, and the derivation says so. */
export function withFirstCoefficients(document: PriceDocument | null, quantities: Quantities): Quantities {
  const first = questionsOf(document).flatMap((each) =>
    each.kind === "coefficient" ? [[each.key, each.values[0]?.bp ?? 10_000] as const] : [],
  );
  return { ...Object.fromEntries(first), ...quantities };
}
