import type { Grade } from "#domain/agency/grade.ts";
import type { Parameter, ParameterUnit } from "#domain/policy/parameters.ts";
import type { MessageKey, T } from "#app/i18n/translate.ts";

type Amounts = { readonly fromFen: number; readonly toFen: number | null } | null;
type Sizes = readonly { readonly fromFen: number; readonly weight: number }[];
type Measures = readonly { readonly kind: string; readonly days: number | null }[];

/** "Notice: lowest price": what a parameter is called, with the sector, method, conduct or trade it is about. */
export function parameterLabel(t: T, { label, of }: Pick<Parameter, "label" | "of">): string {
  const base = `policy.parameter.${label}` as MessageKey;
  if (!of) return t(base);
  const key = of.kind === "industry" ? `policy.industry.${of.key}` : `${of.kind}.${of.key}`;
  const isCode = of.kind === "industry" && !/^[A-T]$/.test(of.key);
  return t(base, { of: isCode ? of.key : t(key as MessageKey) });
}

function amounts(t: T, value: Amounts): string {
  const { money } = t.format;
  if (value === null) return t("policy.value.never");
  const { fromFen, toFen } = value;
  if (toFen === null)
    return fromFen === 0 ? t("policy.value.any") : t("policy.value.above", { from: money(fromFen) });
  return fromFen === 0
    ? t("policy.value.upto", { to: money(toFen) })
    : t("policy.value.between", { from: money(fromFen), to: money(toFen) });
}

function rounds(t: T, counts: readonly number[]): string {
  const last = counts.length - 1;
  return t.format.list(
    counts.map((count, at) =>
      t(at === last ? "policy.value.round_last" : "policy.value.round", { round: at + 1, count }),
    ),
  );
}

function measures(t: T, value: Measures): string {
  const told = value.map(({ kind, days }) => {
    const name = t(`sanction.kind.${kind}` as MessageKey);
    return days === null ? name : t("policy.value.term", { kind: name, days });
  });
  return told.join(" → ");
}

const writers: Readonly<Record<ParameterUnit, (t: T, value: never) => string>> = {
  share: (t, bp: number) => t.format.percent(bp, bp % 100 === 0 ? 0 : 2),
  workingDays: (t, count: number) => t("policy.value.workingDays", { count }),
  calendarDays: (t, count: number) => t("policy.value.calendarDays", { count }),
  months: (t, count: number) => t("policy.value.months", { count }),
  days: (t, count: number) => t("policy.value.days", { count }),
  points: (t, count: number) => t("policy.value.points", { count }),
  count: (t, value: number) => t.format.number(value),
  weight: (t, value: number) => t.format.number(value),
  money: (t, fen: number) => t.format.money(fen),
  counts: rounds,
  flag: (t, value: boolean) => t(value ? "policy.value.yes" : "policy.value.no"),
  grades: (t, value: readonly Grade[]) => t.format.list(value.map((grade) => t(`ui.grade.${grade}`))),
  sector: (t, value: string) => t(`sector.${value}` as MessageKey),
  rangeRule: (t, value: "ratioOfLower" | "lowerOnly") => t(`policy.value.${value}`),
  amounts,
  sizes: (t, value: Sizes) =>
    t.format.list(
      value.map(({ fromFen, weight }) => t("policy.value.size", { from: t.format.money(fromFen), weight })),
    ),
  measures,
};

/** A value with its unit, in the reader's words; "not said" where a policy is silent. */
export function parameterText(t: T, unit: ParameterUnit, value: unknown): string {
  return value === undefined ? t("policy.value.silent") : writers[unit](t, value as never);
}
