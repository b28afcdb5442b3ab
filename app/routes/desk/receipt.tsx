import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerContest } from "#app/commands/desk/answer-contest.ts";
import { contestAct } from "#app/commands/desk/contest-act.ts";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { qrPath } from "#app/integrations/qr/qr-path.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { findReceipt } from "#db/read/desk-counter.ts";
import { AnswerForm, ContestForm, ContestSheet } from "./receipt-forms.tsx";
import { ReceiptSheet } from "./receipt-sheet.tsx";

const reason = z.string().trim().min(1).max(1_000);
const schemas = {
  contest: z.object({ reason }),
  answer: z.object({ decision: z.enum(["uphold", "reject"]), reason }),
};

function load({ ctx, params }: HandlerArgs) {
  return findReceipt(ctx.db, (params.no ?? "").slice(0, 20));
}

async function subject(args: HandlerArgs) {
  const receipt = await load(args);
  return receipt && { ownerId: receipt.organisationId, jurisdiction: receipt.jurisdictionCode };
}

export const loader = guarded("receipt.read", { subject }, async (args) => {
  const receipt = await load(args);
  if (!receipt) throw new Response(null, { status: 404 });
  const { ctx, t, url } = args;
  const own = ctx.actor.kind === "person" && ctx.actor.organisationId === receipt.organisationId;
  const role = ctx.actor.kind === "person" ? ctx.actor.role : null;
  return {
    title: `${t("counter.receipt_number", { no: receipt.no })} · ${t("site.name")}`,
    receipt,
    qr: qrPath(`${url.origin}/desk/receipts/${receipt.no}`),
    own,
    atCounter: role === "operator",
    mayContest: own && receipt.state === "issued" && ctx.now() < receipt.contestUntil,
    mayAnswer: role === "supervisor" && receipt.state === "contested",
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("receipt.answer", { subject }, async (args) => {
  const no = args.params.no ?? "";
  const form = await parseForms(args.request, schemas);
  if (!form.ok) return form.response;
  const outcome =
    form.name === "contest"
      ? await contestAct(args.ctx, { no, reason: form.value.reason })
      : await answerContest(args.ctx, { no, answer: form.value.decision, reason: form.value.reason });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${no}`, 303);
});

export default function ReceiptPage() {
  const t = useT();
  const { receipt, qr, own, atCounter, mayContest, mayAnswer } = useLoaderData<typeof loader>();
  const { visitId, state, no, act } = receipt;
  const back = own
    ? { href: "/desk/receipts", label: t("counter.receipts") }
    : atCounter
      ? { href: `/desk/visits/${visitId}`, label: t("counter.visit") }
      : { href: "/supervise", label: t("nav.workspace") };
  const forms = (
    <>
      {mayContest ? <ContestForm until={receipt.contestUntil} /> : null}
      {receipt.contestedAt ? <ContestSheet receipt={receipt} /> : null}
      {mayAnswer ? <AnswerForm /> : null}
    </>
  );
  return (
    <>
      <Docket
        title={t(`counter.act.${act}`)}
        number={t("counter.receipt_number", { no })}
        crumbs={[back]}
        state={<Tag tone={state === "issued" ? "seal" : "brand"}>{t(`counter.state.${state}`)}</Tag>}
      />
      <Page reading>
        {mayContest || mayAnswer || receipt.contestedAt ? (
          <Split kind="form" aside={forms}>
            <ReceiptSheet receipt={receipt} qr={qr} />
          </Split>
        ) : (
          <ReceiptSheet receipt={receipt} qr={qr} />
        )}
      </Page>
    </>
  );
}
