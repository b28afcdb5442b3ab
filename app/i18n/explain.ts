import type { Refusal, RefusalParams } from "#domain/shared/outcome.ts";
import { detailsOf } from "./refusal-details.ts";
import type { MessageKey, T } from "./translate.ts";

/** A refusal as a person reads it: the permanent code, the sentence, and the numbers it rests on. */
export type Explained = {
  readonly code: string;
  readonly text: string;
  readonly params: Readonly<Record<string, string>>;
};

/** `…Fen` is money, `…At` Beijing time, `…On` a day, `…Bp` a percentage; all else is shown as it is. */
function readable(t: T, name: string, value: string | number): string {
  if (name.endsWith("Fen") && typeof value === "number") return t.format.money(value);
  if (name.endsWith("Bp") && typeof value === "number") return t.format.percent(value);
  if (name.endsWith("At") && typeof value === "string") return t.format.instant(value);
  if (name.endsWith("On") && typeof value === "string") return t.format.day(value);
  return String(value);
}

export function explainParams(t: T, params: RefusalParams): Record<string, string> {
  const shown = Object.entries(params).map(([name, value]) => [name, readable(t, name, value)]);
  return { ...detailsOf(t, params), ...Object.fromEntries(shown) };
}

export function explain(t: T, refusal: Refusal): Explained {
  const params = explainParams(t, refusal.params);
  return { code: refusal.code, text: t(`refusal.${refusal.code}` as MessageKey, params), params };
}
