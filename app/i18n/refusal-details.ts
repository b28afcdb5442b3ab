import type { RefusalParams } from "#domain/shared/outcome.ts";
import type { MessageKey, T } from "./translate.ts";

/** Null for a key without a text: views load this, so it asks the texts instead of the lists of the domain. */
function named(t: T, key: string): string | null {
  const text = t(key as MessageKey);
  return text === key ? null : text;
}

/** The measure that stands in the way, through its last day where it has one. */
function measureText(t: T, { kind, endsOn }: RefusalParams): string[] {
  const name = typeof kind === "string" ? named(t, `sanction.kind.${kind}`) : null;
  if (name === null) return [];
  return [
    typeof endsOn === "string"
      ? t("detail.measure_until", { kind: name, endsOn: t.format.day(endsOn) })
      : t("detail.measure_open", { kind: name }),
  ];
}

function conditionTexts(t: T, params: RefusalParams): string[] {
  const { areaM2, areaBelowM2, investmentFen, investmentBelowFen, zone } = params;
  const { number, money } = t.format;
  return [
    ...(typeof areaM2 === "number" && typeof areaBelowM2 === "number"
      ? [t("detail.area", { area: number(areaM2), below: number(areaBelowM2) })]
      : []),
    ...(typeof investmentFen === "number" && typeof investmentBelowFen === "number"
      ? [
          t("detail.investment", {
            investment: money(investmentFen),
            below: money(investmentBelowFen),
          }),
        ]
      : []),
    ...(typeof zone === "string" ? [t("detail.zone", { zone })] : []),
  ];
}

/**
 * What a sentence says in brackets about its numbers where it has them (`detail`; nothing where it has none), and the
 * name of a quantity for its key (`quantityName`).
 */
export function detailsOf(t: T, params: RefusalParams): Record<string, string> {
  const { expiredOn, quantity } = params;
  const parts = [
    ...measureText(t, params),
    ...(typeof expiredOn === "string" ? [t("detail.expired", { on: t.format.day(expiredOn) })] : []),
    ...conditionTexts(t, params),
  ];
  const quantityName = typeof quantity === "string" ? named(t, `quantity.${quantity}`) : null;
  return {
    ...(parts.length > 0 ? { detail: t("detail.brackets", { parts: parts.join(t("detail.join")) }) } : {}),
    ...(quantityName === null ? {} : { quantityName }),
  };
}
