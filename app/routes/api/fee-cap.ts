import { feeCap, type FeeCap } from "#domain/fee/cap.ts";
import type { Benchmark } from "#domain/fee/benchmark.ts";
import { leastDiscountBp } from "#domain/fee/discount.ts";
import { priceDocumentSchema } from "#domain/fee/price.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, type Outcome, type Refusal } from "#domain/shared/outcome.ts";
import { itemCap, itemRules } from "#app/commands/fee/item-cap.ts";
import { explain, explainParams } from "#app/i18n/explain.ts";
import type { T } from "#app/i18n/translate.ts";
import { publicRoute } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { listDay } from "#db/store/catalogue.ts";
import { listBasis } from "#domain/catalogue/list.ts";
import { policyOfProfile } from "#db/read/fee-policy.ts";
import { readFeeCapQuery, type FeeCapQuery } from "./fee-cap-query.ts";

function failure(status: number, code: string, message: string, params: object = {}): Response {
  return Response.json({ error: { code, message, params } }, { status });
}

function refused(t: T, refusal: Refusal): Response {
  return failure(400, refusal.code, explain(t, refusal).text, refusal.params);
}

type Answer = { readonly cap: FeeCap; readonly policy: Policy; readonly benchmark: Benchmark | null };

function derived(t: T, { cap, policy, benchmark }: Answer, sector: string): Response {
  const { profile, version, effectiveFrom } = policy;
  const steps = cap.steps.map(({ key, params, source }) => ({
    key,
    text: t(key, explainParams(t, params)),
    params,
    ...(source ? { source } : {}),
  }));
  const discountBp = leastDiscountBp(cap);
  return Response.json({
    ...cap,
    steps,
    leastDiscountBp: discountBp,
    benchmark,
    sector,
    policy: { profile, version, effectiveFrom },
  });
}

/** Two bounds are a document of their own and need no item. */
async function capOfRange(
  { ctx }: HandlerArgs,
  query: FeeCapQuery,
  price: { lowestFen: number; highestFen: number },
): Promise<Outcome<Answer>> {
  const policy = await policyOfProfile(ctx.db, query.policy ?? "default", dayOf(ctx.now()));
  if (!policy.ok) return policy;
  const document = priceDocumentSchema.parse({ mode: "range", ...price });
  const { sector, quantities } = query;
  const cap = feeCap({ document, mode: "guided", quantities, sector, policy: policy.value });
  return cap.ok ? ok({ cap: cap.value, policy: policy.value, benchmark: null }) : cap;
}

/** With the list's day and basis, as every refusal of an item that is not on it. */
async function unlisted({ ctx, t }: HandlerArgs, item: string): Promise<Response> {
  const params = { item, listOn: await listDay(ctx.db, dayOf(ctx.now())), basis: listBasis };
  return failure(404, "api.item_unknown", t("api.item_unknown", explainParams(t, params)), params);
}

/** Null: no such item on the list. */
async function capOfItem(
  { ctx }: HandlerArgs,
  { sector, quantities, policy }: FeeCapQuery,
  code: string,
): Promise<Outcome<Answer> | null> {
  const now = ctx.now();
  const rules = await itemRules(ctx.db, code, policy, now);
  if (!rules) return null;
  if (!rules.ok) return rules;
  const { delistedOn } = rules.value.found.item;
  if (delistedOn !== null && delistedOn <= dayOf(now)) return null;
  const cap = itemCap(rules.value, { sector, quantities }, now);
  if (!cap.ok) return cap;
  return ok({ cap: cap.value, policy: rules.value.policy, benchmark: rules.value.benchmark });
}

/** The cap with its derivation for anyone's program: product.md, public contract. */
export const loader = publicRoute("fee-cap", async (args) => {
  const { t, url } = args;
  const query = readFeeCapQuery(url.searchParams);
  if ("parameter" in query)
    return failure(400, "api.parameter_invalid", t("api.parameter_invalid", query), query);
  const { price, sector } = query;
  const answer =
    "item" in price ? await capOfItem(args, query, price.item) : await capOfRange(args, query, price);
  if (!answer) return unlisted(args, "item" in price ? price.item : "");
  return answer.ok ? derived(t, answer.value, sector) : refused(t, answer.refusal);
});
