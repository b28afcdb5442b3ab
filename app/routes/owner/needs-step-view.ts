import { assessDraft, codesFor, readNeedForm, type NeedFormPage } from "#app/commands/need/read-form.ts";
import type { Assessment } from "#app/commands/need/assess.ts";
import { explain } from "#app/i18n/explain.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { needFlagsOf, rulerDays } from "#db/read/need-dates.ts";
import { linesOf, type NeedLine } from "#db/store/need-line.ts";
import { findNeed, type NeedRow } from "#db/store/need.ts";
import { methodsFor } from "#domain/need/allowed-methods.ts";
import { pathTable } from "#domain/need/paths.ts";
import { scheduleOf } from "#domain/need/schedule.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { timedRounds } from "#domain/selection/price-rounds.ts";
import { selectionRule } from "#domain/selection/registry.ts";
import { needSteps, stepIn } from "./need-step-names.ts";

export type StepView = Awaited<ReturnType<typeof loadStep>>;

/** One step of a draft: what is saved, what the rules say about it now. */
export async function loadStep({ ctx, params, t }: HandlerArgs) {
  const step = stepIn(params.step);
  const row = await findNeed(ctx.db, params.no ?? "");
  if (!step || !row || row.state !== "draft") throw new Response(null, { status: 404 });
  const lines = await linesOf(ctx.db, row);
  const now = ctx.now();
  const form = await readNeedForm(
    ctx.db,
    lines.map(({ requirementId }) => requirementId),
    now,
    row.bundleCode,
  );
  if (!form) throw new Response(null, { status: 404 });
  const assessed = await assessDraft(ctx.db, row, now);
  return {
    title: `${t(`posting.step.${step}`)} · ${row.no} · ${t("site.name")}`,
    step,
    place: needSteps.indexOf(step) + 1,
    no: row.no,
    now,
    savedAt: row.revisedAt ?? row.createdAt,
    case: form.case,
    item: form.item,
    requirement: form.requirement,
    bundle: row.bundleCode,
    price: form.price,
    quantity: form.quantity && chosenQuantity(form.quantity, row.quantities),
    lines: row.bundleCode === null ? null : form.lines.map((line, at) => withAsked(line, lines[at])),
    problem: assessed.ok ? null : explain(t, assessed.refusal).text,
    ...(assessed.ok ? rulesFor(row, assessed.value, now) : withoutRules),
    longestWd: form.preview.ok ? form.preview.value.longestWd : form.item.limitWd,
    values: { ...valuesOf(row), ...(await codesFor(ctx.db, row)) },
  };
}

const withoutRules = {
  cap: null,
  methods: methodsUnknown(),
  days: [],
  flags: [],
  paths: null,
  grades: [],
  formalReview: false,
  priceRounds: null,
  negotiation: null,
};

/** Until the price can be computed nobody can say which method is allowed; what runs at all is offered. */
function methodsUnknown(): { method: "lowest" | "direct"; reason: null }[] {
  return [
    { method: "direct", reason: null },
    { method: "lowest", reason: null },
  ];
}

function rulesFor(row: NeedRow, assessed: Assessment, now: Date) {
  const { policy, cal, estimatedFen, cap, formalReview } = assessed;
  const { method, publicFunds, round } = row;
  const methods = methodsFor({ publicFunds, estimatedFen, round, policy }).map((answer) => {
    const rule = selectionRule(answer.method);
    return { method: answer.method, reason: answer.reason ?? (rule.ok ? null : rule.refusal) };
  });
  const schedule = scheduleOf({ method, publicFunds, estimatedFen, policy, publishedAt: now, cal });
  const lowest = scheduleOf({ method: "lowest", publicFunds, estimatedFen, policy, publishedAt: now, cal });
  const dated = { method, publicFunds, publishedAt: now, publicityEndsAt: null };
  const flags = schedule.ok ? needFlagsOf({ ...dated, ...schedule.value }, estimatedFen, policy, cal) : [];
  return {
    cap,
    methods,
    priceRounds: roundsPreview(policy, lowest.ok ? lowest.value.closesAt : null),
    negotiation: policy.negotiation,
    flags,
    days: rulerDays(flags, cal),
    paths: { rows: pathTable(policy), fastLaneFen: policy.fastLaneFen, largeNeedFen: policy.largeNeedFen },
    grades: publicFunds ? policy.gradeGatePublic : policy.gradeGatePrivate,
    formalReview,
  };
}

/** When timed rounds would be, were the notice published now. */
function roundsPreview({ priceRounds: rules }: Pick<Policy, "priceRounds">, closesAt: Date | null) {
  const planned = closesAt ? timedRounds(rules.most, closesAt, rules) : [];
  return { rules, startsAt: planned[0]?.startsAt ?? null, endsAt: planned.at(-1)?.endsAt ?? null };
}

function valuesOf(row: NeedRow) {
  return {
    title: row.title,
    description: row.description,
    method: row.method,
    own: row.funding.ownBp / 100,
    fiscal: row.funding.fiscalBp / 100,
    state: row.funding.stateBp / 100,
    payer: row.payer,
    ceilingFen: row.ceilingFen,
    serviceDays: row.serviceDays,
    contact: row.complaintContact,
    priceFen: row.directPriceFen,
    reason: row.directReason,
    gate: row.gradeGate,
    gateReason: row.gradeGateReason,
    weights: row.weights,
    priceRounds: row.priceRounds,
  };
}

type Asked = NonNullable<NeedFormPage["quantity"]>;

/** As the draft has it, else as the case knows it. */
function chosenQuantity(asked: Asked, typed: Readonly<Record<string, number>>) {
  const { key, value, coefficients } = asked;
  const chosen = coefficients.map((each) => {
    const bp = typed[each.key];
    return bp === undefined ? each : { ...each, bp };
  });
  return { key, value: typed[key] ?? value, coefficients: chosen };
}

/** What the draft says about a line, over what the case knows. */
function withAsked(line: NeedFormPage["lines"][number], asked: NeedLine | undefined) {
  const { quantity } = line;
  return {
    ...line,
    quantity: quantity && chosenQuantity(quantity, asked?.quantities ?? {}),
    ceilingFen: asked?.ceilingFen ?? null,
    priceFen: asked?.directPriceFen ?? null,
  };
}
