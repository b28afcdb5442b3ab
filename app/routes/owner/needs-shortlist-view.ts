import { assessDraft, codesFor } from "#app/commands/need/read-form.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { agencyPlaces, findForShortlist, readShortlist } from "#db/read/shortlist.ts";
import { linesOf } from "#db/store/need-line.ts";
import { findNeed } from "#db/store/need.ts";
import { directReasonCodes, directReasonsFor } from "#domain/need/direct-reasons.ts";
import { filtersIn } from "./need-shortlist-input.ts";

export type ShortlistView = Awaited<ReturnType<typeof loadShortlist>>;

const mostShown = 50;

/** The search of a draft, the list locked last and the choice made of it. */
export async function loadShortlist({ ctx, params, url, t }: HandlerArgs) {
  const row = await findNeed(ctx.db, params.no ?? "");
  if (!row || row.state !== "draft") throw new Response(null, { status: 404 });
  const list = await readShortlist(ctx.db, row.id);
  const asked = url.searchParams.size > 0 || !list ? filtersIn(url.searchParams) : list.filters;
  const filters = row.publicFunds ? { ...asked, district: "" } : asked;
  const items = (await linesOf(ctx.db, row)).map(({ itemCode }) => itemCode);
  const found = await findForShortlist(ctx.db, items, filters);
  const assessed = await assessDraft(ctx.db, { ...row, method: "direct" }, ctx.now());
  const { agency } = await codesFor(ctx.db, row);
  return {
    title: `${t("choice.title")} · ${row.no} · ${t("site.name")}`,
    no: row.no,
    items,
    filters,
    list,
    found: found.slice(0, mostShown),
    count: found.length,
    places: row.publicFunds ? [] : await agencyPlaces(ctx.db),
    publicFunds: row.publicFunds,
    bundle: row.bundleCode !== null,
    reasons: assessed.ok ? directReasonsFor({ ...row, ...assessed.value }) : directReasonCodes,
    values: {
      agency: agency || null,
      priceFen: row.directPriceFen,
      code: row.directCode,
      reason: row.directReason,
    },
  };
}
