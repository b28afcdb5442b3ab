import { feeCap } from "#domain/fee/cap.ts";
import { priceDocumentSchema, quantitiesOf, type PriceMode } from "#domain/fee/price.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { maskedName } from "#domain/shared/masking.ts";
import type { Day } from "#domain/shared/dates.ts";

/** Days before its expiry at which a certificate turns yellow: the first of the three reminders. */
export const soonDays = 60;
const dayMs = 86_400_000;

export type ExpiryLight = "ok" | "warn" | "bad";

export function expiryOf(expiresOn: Day, today: Day): { light: ExpiryLight; days: number } {
  const days = Math.round((Date.parse(expiresOn) - Date.parse(today)) / dayMs);
  if (days < 0) return { light: "bad", days };
  return { light: days <= soonDays ? "warn" : "ok", days };
}

export type PledgeCap =
  | { readonly kind: "amount"; readonly capFen: number }
  | { readonly kind: "quantity" | "market" };

/** What an industrial client would have to pay at most, where that does not depend on its project. */
export function pledgeCap(item: { priceMode: PriceMode; rule: unknown }, policy: Policy | null): PledgeCap {
  const document = priceDocumentSchema.safeParse(item.rule).data ?? null;
  if (document && quantitiesOf(document).length > 0) return { kind: "quantity" };
  const cap = policy
    ? feeCap({ document, mode: item.priceMode, quantities: {}, sector: "industry", policy })
    : null;
  return cap?.ok && cap.value.capFen !== null
    ? { kind: "amount", capFen: cap.value.capFen }
    : { kind: document ? "quantity" : "market" };
}

type Change = {
  readonly id: number;
  readonly kind: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly decidedAt: Date | null;
};

/** Names are public, a legal representative's is masked like every person's. */
export function shownChange({ id, kind, before, after, decidedAt }: Change) {
  const text = (value: Readonly<Record<string, string>>) =>
    kind === "name" ? (value.name ?? "") : maskedName(value.legalRepresentative ?? "");
  const what = kind === "name" ? ("name" as const) : ("legal_representative" as const);
  return { id, kind: what, before: text(before), after: text(after), decidedAt };
}
