import type { PriceDocument } from "#domain/fee/price.ts";
import { percentOf } from "#domain/fee/price-of.ts";
import { formatYuan } from "#domain/shared/money.ts";
import type { PriceContent } from "./price.ts";
import { emptyPriceForm, factorText, limitText, type PriceForm } from "./price-form.ts";
import { joined, writeLocals } from "./lines.ts";

const bare = (ppm: number): string => percentOf(ppm).replace("%", "");
const yuanOf = (fen: number | undefined): string => (fen === undefined ? "" : formatYuan(fen));

function tableOf(rule: PriceDocument): string[] {
  if (rule.mode === "tiered")
    return rule.tiers.map((tier) => joined(limitText(tier.upToFen), bare(tier.ratePpm)));
  if (rule.mode !== "bracketPoint") return [];
  return rule.brackets.map(({ upToFen, fromFen, toFen }) =>
    joined(limitText(upToFen), formatYuan(fromFen), formatYuan(toFen)),
  );
}

function coefficientsOf(rule: PriceDocument): string[] {
  if (rule.mode !== "bracketPoint") return [];
  return rule.coefficients.flatMap(({ name, label, values }) =>
    values.map((value) =>
      joined(name, label.zh, label.en, factorText(value.bp), value.label.zh, value.label.en),
    ),
  );
}

/** The rule as it would be typed: `readPriceForm` gives it back. */
export function writePriceForm(rule: PriceDocument): PriceForm {
  return {
    ...emptyPriceForm,
    mode: rule.mode,
    quantity: "quantity" in rule ? rule.quantity : "",
    price: "priceFen" in rule ? formatYuan(rule.priceFen) : "",
    per: "per" in rule ? String(rule.per) : "1",
    lowest: rule.mode === "range" ? formatYuan(rule.lowestFen) : "",
    highest: rule.mode === "range" ? formatYuan(rule.highestFen) : "",
    table: tableOf(rule).join("\n"),
    coefficients: coefficientsOf(rule).join("\n"),
    floatDown: rule.floatBp ? bare(rule.floatBp.down * 100) : "",
    floatUp: rule.floatBp ? bare(rule.floatBp.up * 100) : "",
    minimum: yuanOf(rule.minimumFen),
    maximum: yuanOf(rule.maximumFen),
  };
}

const only = (text: string): string[] => (text === "" ? [] : [text]);

/** A price document as lines by field, both languages: what a person compares before approving. */
export function priceLines(content: PriceContent) {
  const form = writePriceForm(content.rule);
  const lines = (text: string) => only(text).flatMap((all) => all.split("\n"));
  return {
    number: [content.number],
    title: writeLocals([content.title]),
    authority: writeLocals([content.authority]),
    clause: [content.clause],
    validFrom: [content.validFrom],
    validTo: content.validTo === null ? [] : [content.validTo],
    mode: [form.mode],
    quantity: only(form.quantity),
    price: only(form.price),
    per: content.rule.mode === "perUnit" ? [form.per] : [],
    lowest: only(form.lowest),
    highest: only(form.highest),
    table: lines(form.table),
    coefficients: lines(form.coefficients),
    float: content.rule.floatBp ? [`-${form.floatDown}% / +${form.floatUp}%`] : [],
    minimum: only(form.minimum),
    maximum: only(form.maximum),
  } satisfies Record<string, string[]>;
}
