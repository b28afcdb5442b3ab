import { itemCap, itemRules, type ItemRules } from "#app/commands/fee/item-cap.ts";
import { explain } from "#app/i18n/explain.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { Question } from "#domain/fee/questions.ts";
import { sectors, type Sector } from "#domain/fee/sector.ts";
import { parseYuan } from "#domain/shared/money.ts";
import type { Outcome } from "#domain/shared/outcome.ts";

export type Calculation = {
  readonly sector: Sector;
  readonly questions: readonly Question[];
  readonly typed: Readonly<Record<string, string>>;
  /** Null until everything the price is measured by is typed. */
  readonly cap: Outcome<FeeCap> | null;
};

/** The calculator's state is its address: `?sector=industry&investmentFen=1200000&industryBp=12000`. */
export function calculate(rules: ItemRules, query: URLSearchParams, now: Date): Calculation {
  const sector = sectors.find((known) => known === query.get("sector")) ?? "industry";
  const { questions } = rules;
  const typed = Object.fromEntries(
    questions.map((each) => [each.key, (query.get(each.key) ?? firstOf(each)).slice(0, 30)]),
  );
  const complete = questions.every(({ key }) => typed[key] !== "");
  const quantities = Object.fromEntries(
    questions.map((each) => [each.key, valueOf(each, typed[each.key] ?? "")]),
  );
  return { sector, questions, typed, cap: complete ? itemCap(rules, { sector, quantities }, now) : null };
}

/** A coefficient counts with the first value of its list until another is chosen. */
function firstOf(question: Question): string {
  return question.kind === "coefficient" ? String(question.values[0]?.bp ?? "") : "";
}

/** NaN is refused by the rule as an invalid quantity. */
function valueOf({ kind }: Question, text: string): number {
  if (kind === "amount") return parseYuan(text) ?? Number.NaN;
  const plain = text.normalize("NFKC").replaceAll(",", "").trim();
  return /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** For the item's page and for the paper of its cap; 404 without such an item, 503 while no rules are in force. */
export async function loadCalculation({ ctx, params, url, t }: HandlerArgs) {
  const now = ctx.now();
  const rules = await itemRules(ctx.db, params.code ?? "", null, now);
  if (!rules) throw new Response(null, { status: 404 });
  if (!rules.ok) throw new Response(null, { status: 503 });
  const { found, policy, benchmark } = rules.value;
  const { cap, ...calculation } = calculate(rules.value, url.searchParams, now);
  return {
    found,
    calculation,
    result: cap?.ok ? cap.value : null,
    refusal: cap && !cap.ok ? explain(t, cap.refusal) : null,
    benchmark,
    policy: { title: policy.title, profile: policy.profile, version: policy.version },
    now,
  };
}
