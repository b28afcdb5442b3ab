import { expect, test } from "vitest";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { step } from "#domain/shared/lifecycle.ts";
import { toFen } from "#domain/shared/money.ts";
import { feeCap } from "./cap.ts";
import { storyRange } from "./example-documents.ts";
import { checkOverride, overrideLifecycle, type CapOverride, type OverrideQuestion } from "./override.ts";

const asked: OverrideQuestion = {
  capFen: toFen(1_000_000),
  reason: "现场条件特殊",
  cap: { capFen: toFen(800_000), highestFen: toFen(4_000_000) },
  ceilingFen: null,
  running: true,
};
const codeOf = (outcome: ReturnType<typeof checkOverride>) =>
  outcome.ok ? outcome.value : outcome.refusal.code;

test.each<[string, Partial<OverrideQuestion>, number | string]>([
  ["within the published price", {}, 1_000_000],
  ["its upper end", { capFen: toFen(4_000_000) }, 4_000_000],
  ["above it", { capFen: toFen(4_000_001) }, "fee.override_above_price"],
  ["the present cap", { capFen: toFen(800_000) }, "fee.override_not_higher"],
  ["lower", { capFen: toFen(1) }, "fee.override_not_higher"],
  ["no reason", { reason: " " }, "fee.override_reason_missing"],
  ["after closing", { running: false }, "fee.override_too_late"],
  ["a market price", { cap: { capFen: null, highestFen: null } }, "fee.override_nothing"],
  ["the owner's own ceiling binds", { ceilingFen: toFen(800_000) }, "fee.override_ceiling"],
])("%s", (_why, change, result) => {
  expect(codeOf(checkOverride({ ...asked, ...change }))).toBe(result);
});

test.each([
  ["confirm", "supervisor", false, false, "confirmed"],
  ["confirm", "supervisor", true, false, "fee.override_own"],
  ["confirm", "price_officer", false, false, "command.forbidden"],
  ["confirm", "regulator", false, false, "command.forbidden"],
  ["refuse", "supervisor", false, false, "fee.override_reason_missing"],
  ["refuse", "supervisor", false, true, "refused"],
  ["withdraw", "price_officer", true, false, "withdrawn"],
  ["withdraw", "price_officer", false, false, "fee.override_not_proposer"],
] as const)("%s by %s, own %s, reason %s: %s", (on, by, ownProposal, reasonGiven, result) => {
  const next = step(overrideLifecycle, on, "proposed", by, { ownProposal, reasonGiven });
  expect(next.ok ? next.value : next.refusal.code).toBe(result);
});

const decided: CapOverride = {
  capFen: toFen(1_500_000),
  reason: "现场条件特殊",
  officesZh: "沂州市价格主管部门、沂州市监督办公室",
  officesEn: "Yizhou price office, Yizhou supervision office",
  confirmedAt: "2026-03-09T02:00:00.000Z",
};

test("the derivation keeps the lawful lines and adds the decision with reason and offices", () => {
  const input = {
    document: storyRange,
    mode: "guided",
    quantities: {},
    sector: "industry",
    policy: defaultPolicy,
  } as const;
  const lifted = feeCap({ ...input, override: decided });
  expect(lifted).toMatchObject({ value: { capFen: 1_500_000, formula: "15,000.00" } });
  expect(lifted.ok && lifted.value.steps.slice(-2)).toMatchObject([
    { key: "fee.step.ratio_industry", params: { resultFen: 800_000 } },
    {
      key: "fee.step.override",
      params: { reason: "现场条件特殊", officesZh: decided.officesZh, resultFen: 1_500_000 },
    },
  ]);
  const pledged = feeCap({ ...input, override: decided, pledgedFen: toFen(700_000) });
  expect(pledged).toMatchObject({ value: { capFen: 700_000 } });
});
