import type { PriceDocument } from "#domain/fee/price.ts";
import type { T } from "./translate.ts";

type DocumentOf<Mode extends PriceDocument["mode"]> = Extract<PriceDocument, { mode: Mode }>;

/** 5000 → "0.5%". */
const percent = (ppm: number): string => `${Number((ppm / 10_000).toFixed(4))}%`;

/** Each limit of a table with where the one before ended. */
function rowsOf<Row extends { readonly upToFen: number | null }>(rows: readonly Row[]) {
  return rows.map((row, at) => ({ ...row, lowerFen: rows[at - 1]?.upToFen ?? 0 }));
}

function part(t: T, from: number, upTo: number | null): string {
  const { money } = t.format;
  return upTo === null
    ? t("price_rule.above", { from: money(from) })
    : t("price_rule.between", { from: money(from), upto: money(upTo) });
}

function tiered(t: T, { quantity, tiers }: DocumentOf<"tiered">): string[] {
  return [
    t("price_rule.tiered", { quantity: t(`quantity.${quantity}`) }),
    ...rowsOf(tiers).map(({ lowerFen, upToFen, ratePpm }) =>
      t("price_rule.line", { part: part(t, lowerFen, upToFen), price: percent(ratePpm) }),
    ),
  ];
}

function bracketed(t: T, { quantity, brackets, coefficients }: DocumentOf<"bracketPoint">): string[] {
  const { money, local, list } = t.format;
  return [
    t("price_rule.bracketed", { quantity: t(`quantity.${quantity}`) }),
    ...rowsOf(brackets).map(({ lowerFen, upToFen, fromFen, toFen }) => {
      const price =
        fromFen === toFen
          ? money(fromFen)
          : t("price_rule.between", { from: money(fromFen), upto: money(toFen) });
      return t("price_rule.line", { part: part(t, lowerFen, upToFen), price });
    }),
    ...coefficients.map(({ label, values }) =>
      t("price_rule.coefficient", {
        name: local(label),
        values: list(values.map((value) => `${local(value.label)} × ${value.bp / 10_000}`)),
      }),
    ),
  ];
}

function core(t: T, rule: PriceDocument): string[] {
  const { money, number } = t.format;
  switch (rule.mode) {
    case "fixed":
      return [t("price_rule.fixed", { price: money(rule.priceFen) })];
    case "range":
      return [t("price_rule.range", { lowest: money(rule.lowestFen), highest: money(rule.highestFen) })];
    case "perUnit":
      return [
        t("price_rule.per_unit", {
          quantity: t(`quantity.${rule.quantity}`),
          per: number(rule.per),
          price: money(rule.priceFen),
        }),
      ];
    case "tiered":
      return tiered(t, rule);
    case "bracketPoint":
      return bracketed(t, rule);
  }
}

/** The rule of a price document in words, a line each: what it asks, then its float, minimum and maximum. */
export function priceRuleText(t: T, rule: PriceDocument): string[] {
  const { money } = t.format;
  const { floatBp, minimumFen, maximumFen } = rule;
  return [
    ...core(t, rule),
    ...(floatBp
      ? [t("price_rule.float", { down: percent(floatBp.down * 100), up: percent(floatBp.up * 100) })]
      : []),
    ...(minimumFen === undefined ? [] : [t("price_rule.minimum", { price: money(minimumFen) })]),
    ...(maximumFen === undefined ? [] : [t("price_rule.maximum", { price: money(maximumFen) })]),
  ];
}
