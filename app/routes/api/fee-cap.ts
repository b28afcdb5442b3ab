import { feeCap, type FeeCap } from "#domain/fee/cap.ts";
import { priceDocumentSchema, type PriceDocument, type PriceMode } from "#domain/fee/price.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import { explain, explainParams } from "#app/i18n/explain.ts";
import type { T } from "#app/i18n/translate.ts";
import { publicRoute } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { policyOfProfile } from "#db/read/fee-policy.ts";
import { findItem } from "#db/read/items.ts";
import { policyInForce } from "#db/store/policy.ts";
import { readFeeCapQuery, type FeeCapQuery } from "./fee-cap-query.ts";

type Basis = {
  readonly document: PriceDocument | null;
  readonly mode: PriceMode;
  readonly jurisdiction: string | null;
};

function failure(status: number, code: string, message: string, params: object = {}): Response {
  return Response.json({ error: { code, message, params } }, { status });
}

function refused(t: T, refusal: Refusal): Response {
  return failure(400, refusal.code, explain(t, refusal).text, refusal.params);
}

function derived(t: T, cap: FeeCap, sector: string, policy: Policy): Response {
  const { profile, version, effectiveFrom } = policy;
  const steps = cap.steps.map(({ key, params, source }) => ({
    key,
    text: t(key, explainParams(t, params)),
    params,
    ...(source ? { source } : {}),
  }));
  return Response.json({ ...cap, steps, sector, policy: { profile, version, effectiveFrom } });
}

/** Null: no such item on the list. A document of its own needs no item: two bounds are a range. */
async function basisOf({ ctx }: HandlerArgs, price: FeeCapQuery["price"]): Promise<Basis | null> {
  if (!("item" in price))
    return {
      document: priceDocumentSchema.parse({ mode: "range", ...price }),
      mode: "guided",
      jurisdiction: null,
    };
  const found = await findItem(ctx.db, price.item);
  if (!found || found.item.delistedOn) return null;
  const document = priceDocumentSchema.safeParse(found.document?.rule);
  return { document: document.data ?? null, mode: found.item.priceMode, jurisdiction: found.jurisdiction };
}

/** The cap with its derivation for anyone's program: product.md, public contract. */
export const loader = publicRoute("fee-cap", async (args) => {
  const { ctx, t, url } = args;
  const query = readFeeCapQuery(url.searchParams);
  if ("parameter" in query)
    return failure(400, "api.parameter_invalid", t("api.parameter_invalid", query), query);
  const basis = await basisOf(args, query.price);
  if (!basis) return failure(404, "api.item_unknown", t("api.item_unknown"));
  const today = dayOf(ctx.now());
  const policy =
    query.policy === null && basis.jurisdiction
      ? await policyInForce(ctx.db, basis.jurisdiction, today)
      : await policyOfProfile(ctx.db, query.policy ?? "default", today);
  if (!policy.ok) return refused(t, policy.refusal);
  const { sector, quantities } = query;
  const cap = feeCap({
    document: basis.document,
    mode: basis.mode,
    quantities,
    sector,
    policy: policy.value,
  });
  return cap.ok ? derived(t, cap.value, sector, policy.value) : refused(t, cap.refusal);
});
