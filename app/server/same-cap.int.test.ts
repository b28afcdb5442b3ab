import { afterAll, beforeAll, expect, test } from "vitest";
import { priceItem } from "#db/seed/catalogue-rows.ts";
import { propertyAppraisal, reportForm, storyRange } from "#domain/fee/example-documents.ts";
import type { PriceDocument } from "#domain/fee/price.ts";
import { createNeed } from "#app/commands/need/create-need.ts";
import { openTrade } from "#app/commands/need/fixtures/open-trade.ts";
import {
  monday,
  needInput,
  newAgency,
  newCase,
  newOwner,
  quote,
  readNeed,
  value,
  web,
} from "#app/commands/need/fixtures/trade.ts";
import { publishNeed } from "#app/commands/need/publish-need.ts";
import { assessDraft } from "#app/commands/need/read-form.ts";
import { quoteStanding } from "#app/commands/quote/read-standing.ts";
import { startTestServer } from "#app/server/test-server.ts";
import { loader as api } from "#app/routes/api/fee-cap.ts";
import { loader as itemPage } from "#app/routes/public/item.tsx";

const trade = await openTrade();
let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  const page = async (args: never) => Response.json(await (itemPage as (args: never) => unknown)(args));
  server = await startTestServer({
    ctx: trade.db.ctx({ kind: "guest" }),
    routes: { api: { path: "api/v1/fee-cap", loader: api }, item: { path: "items/:code", loader: page } },
  });
});
afterAll(() => server.close());

type Case = {
  readonly document: PriceDocument;
  readonly quantities: Readonly<Record<string, number>>;
  /** As the calculator's form has them. */
  readonly typed: Readonly<Record<string, string>>;
  readonly industryCode: string;
  readonly sector: string;
  readonly capFen: number;
};
const story = { document: storyRange, quantities: {}, typed: {} };
const appraisal = {
  document: propertyAppraisal,
  quantities: { assessedValueFen: 3_000_000_000 },
  typed: { assessedValueFen: "30,000,000" },
};
const historical = {
  document: reportForm,
  quantities: { investmentFen: 10_000_000_000, industryBp: 12_000, sensitivityBp: 10_000 },
  typed: { investmentFen: "100000000", industryBp: "12000", sensitivityBp: "10000" },
};

test.each<[string, Case]>([
  ["the story's range, industry", { ...story, industryCode: "C2614", sector: "industry", capFen: 800_000 }],
  [
    "the story's range, a shop",
    { ...story, industryCode: "F5211", sector: "traditional_service", capFen: 1_000_000 },
  ],
  [
    "the story's range, a developer",
    { ...story, industryCode: "K7010", sector: "real_estate", capFen: 1_200_000 },
  ],
  [
    "a progressive price for a developer",
    { ...appraisal, industryCode: "K7010", sector: "real_estate", capFen: 3_030_000 },
  ],
  [
    "a point in a bracket with a coefficient, industry",
    { ...historical, industryCode: "C2614", sector: "industry", capFen: 1_084_235 },
  ],
])("%s: calculator, program, need form, quote form and refusal say the same fen", async (_why, each) => {
  const { quantities, typed, sector, capFen } = each;
  await priceItem(trade.db.db, "HJ-001", each.document);
  const owner = await newOwner(trade.db.db, { industryCode: each.industryCode });
  const ask = async (path: string, query: Record<string, string>) =>
    (await fetch(`${server.origin}${path}?${new URLSearchParams({ sector, ...query })}`)).json();
  const page = await ask("/items/HJ-001", typed);
  const texts = Object.fromEntries(Object.entries(quantities).map(([key, amount]) => [key, String(amount)]));
  const program = await ask("/api/v1/fee-cap", { item: "HJ-001", ...texts });

  const { requirementId } = await newCase(trade.db.db, owner.id, trade.market.departmentId);
  const asOwner = web(trade.db, owner.actor);
  const { no } = value(await createNeed(asOwner, { ...needInput({ quantities }), requirementId }));
  const form = value(await assessDraft(trade.db.db, await readNeed(trade, no), monday));
  value(await publishNeed(asOwner, { no }));
  const published = await readNeed(trade, no);
  const agency = await newAgency(trade.db.db, "A");
  const standing = await quoteStanding(trade.db.db, no, agency.id, monday);
  const refused = await quote(trade, no, agency, { yuan: (capFen + 1) / 100 });

  expect({
    calculator: page.result?.capFen,
    program: program.capFen,
    form: form.cap.capFen,
    notice: published.capFen,
    quoteForm: standing?.cap?.capFen,
    refusal: refused.ok ? "accepted" : refused.refusal.params["capFen"],
  }).toEqual({
    calculator: capFen,
    program: capFen,
    form: capFen,
    notice: capFen,
    quoteForm: capFen,
    refusal: capFen,
  });
  const sources = (program.steps as { source?: unknown }[]).filter((step) => step.source === undefined);
  expect(sources).toEqual([]);
  expect(standing?.cap?.steps.filter((step) => step.source === undefined)).toEqual([]);
  expect(await quote(trade, no, agency, { yuan: capFen / 100 })).toMatchObject({ ok: true });
});
