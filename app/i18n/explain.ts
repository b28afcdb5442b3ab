import type { Refusal } from "#domain/shared/outcome.ts";
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

export function explain(t: T, refusal: Refusal): Explained {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(refusal.params)) params[name] = readable(t, name, value);
  return { code: refusal.code, text: t(`refusal.${refusal.code}` as MessageKey, params), params };
}
