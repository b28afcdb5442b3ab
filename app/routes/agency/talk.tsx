import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerOwner, declineTalk } from "#app/commands/negotiation/answer-owner.ts";
import { readTalks } from "#app/commands/negotiation/read-talks.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { quoteStanding } from "#app/commands/quote/read-standing.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { LineCaps } from "#app/components/line-caps.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { CapSheet, RequirementSheet } from "#app/components/need-sheets.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TalkLight, TalkLog } from "#app/components/talk-log.tsx";
import { TalkRules } from "#app/components/talk-rules.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { mostLines } from "#domain/need/bundle.ts";
import { amountFields, amountForm } from "./quote-input.ts";

const forms = {
  answer: z.object({
    amounts: z.array(amountForm).min(1).max(mostLines),
    days: z.number().int().min(1).max(99_999),
    text: z.string().trim().max(1_000).optional(),
  }),
  decline: z.object({ reason: z.string().trim().min(1).max(1_000) }),
};

export const loader = guarded("quote.read", {}, async ({ ctx, params, t }) => {
  const { actor } = ctx;
  const now = ctx.now();
  const notice = await readNotice(ctx.db, params.no ?? "", now);
  const found = notice ? await readTalks(ctx.db, notice.need, now) : null;
  const own = actor.kind === "person" ? actor.organisationId : 0;
  const talk = found?.talks.find(({ agencyId }) => agencyId === own);
  if (!notice?.policy || !talk) throw new Response(null, { status: 404 });
  const { need, policy } = notice;
  const standing = await quoteStanding(ctx.db, need.no, own, now);
  return {
    title: `${t("talks.title")} · ${need.title}`,
    need,
    now,
    talk,
    rules: policy.negotiation,
    cap: standing?.cap ?? null,
    caps: need.lines.flatMap((line, at) => {
      const cap = standing?.caps[at]?.cap;
      return cap ? [{ ...line, cap }] : [];
    }),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("quote.submit", {}, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, forms, { forget: amountFields });
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const outcome =
    form.name === "decline"
      ? await declineTalk(ctx, { no, reason: form.value.reason })
      : await answerOwner(ctx, {
          no,
          amountsFen: form.value.amounts,
          days: form.value.days,
          text: form.value.text ?? "",
        });
  return outcome.ok ? redirect(`/agency/needs/${no}/talk`, 303) : form.refused(explain(t, outcome.refusal));
});

export default function Talk() {
  const t = useT();
  const { exact, instant } = useFormat();
  const { need, talk, rules, now, cap, caps } = useLoaderData<typeof loader>();
  const waits = talk.state === "asked" || talk.state === "answered";
  return (
    <>
      <Docket
        title={need.title}
        number={need.no}
        crumbs={[
          { href: "/agency", label: t("nav.workspace") },
          { href: `/needs/${need.no}`, label: t("quote.notice") },
        ]}
        facts={[
          { label: t("quote.server_time"), value: exact(now) },
          ...(waits ? [{ label: t("talks.due"), value: instant(talk.dueAt) }] : []),
        ]}
        state={<NeedStateLight state={need.state} />}
      />
      <Page>
        <Split
          kind="form"
          aside={
            talk.state === "asked" ? (
              <Answer />
            ) : (
              <Alert tone="info">
                {talk.state === "answered"
                  ? t("talks.wait_owner", { at: instant(talk.dueAt) })
                  : t("talks.ended")}{" "}
                {need.openedAt ? <a href={`/needs/${need.no}/result`}>{t("need.result.open")}</a> : null}
              </Alert>
            )
          }
        >
          <Sheet
            title={t("talks.log")}
            note={t("talks.exchange_of", { no: talk.exchange, most: rules.exchanges })}
            side={<TalkLight state={talk.state} />}
          >
            <TalkLog log={talk.log} />
          </Sheet>
          {cap ? <CapSheet cap={cap} price={need.price} ceilingFen={need.ceilingFen} /> : null}
          <LineCaps lines={caps} />
          <RequirementSheet need={need} />
          <TalkRules rules={rules} />
        </Split>
      </Page>
    </>
  );
}

function Answer() {
  const t = useT();
  const { local, money } = useFormat();
  const { need, caps, cap } = useLoaderData<typeof loader>();
  const one = need.lines.length < 2;
  const amounts = Object.fromEntries(
    need.lines.map((line, at) => [
      `amounts[${at}]`,
      one
        ? t("talks.answer.amount")
        : t("talks.answer.amount_of", { item: local({ zh: line.nameZh, en: line.nameEn }) }),
    ]),
  );
  const capOf = (at: number) => (one ? cap : caps[at]?.cap)?.capFen ?? null;
  return (
    <>
      <FormLayout
        name="answer"
        title={t("talks.answer")}
        labels={{ ...amounts, days: t("talks.answer.days"), text: t("talks.answer.text") }}
      >
        {need.lines.map((line, at) => {
          const capFen = capOf(at);
          return (
            <MoneyField
              key={line.itemCode}
              name={`amounts[${at}]`}
              {...(capFen === null ? {} : { hint: t("talks.answer.cap", { cap: money(capFen) }) })}
            />
          );
        })}
        <Field
          name="days"
          inputMode="numeric"
          maxLength={5}
          hint={t("talks.answer.days_hint", { days: need.serviceDays })}
        />
        <TextareaField name="text" rows={2} maxLength={1_000} optional />
        <SubmitButton full>{t("talks.answer.submit")}</SubmitButton>
      </FormLayout>
      <FormLayout name="decline" title={t("talks.decline")} labels={{ reason: t("talks.decline.reason") }}>
        <TextareaField name="reason" rows={2} maxLength={1_000} />
        <SubmitButton tone="danger">{t("talks.decline.submit")}</SubmitButton>
      </FormLayout>
    </>
  );
}
