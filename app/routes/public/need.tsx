import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { askQuestion } from "#app/commands/need/ask-question.ts";
import { ComplaintCall } from "#app/components/complaint/complaint-call.tsx";
import { Docket } from "#app/components/docket.tsx";
import { LineCaps } from "#app/components/line-caps.tsx";
import { PolicyLink } from "#app/components/policy-link.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { CapSheet, CaseSheet, RequirementSheet } from "#app/components/need-sheets.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { PriceRoundsSheet } from "#app/components/price-rounds.tsx";
import { TalkRules } from "#app/components/talk-rules.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { WorkingDayRuler } from "#app/components/working-day-ruler.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, publicRoute } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { History, Progress, QuoteCall, SealSheet } from "./need-aside.tsx";
import { AddendaSheet, QuestionsSheet, RoundsSheet } from "./need-questions.tsx";
import { loadNeed, type NeedView } from "./need-view.ts";

export const loader = publicRoute("need", loadNeed);
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("question.ask", {}, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, { question: z.object({ text: z.string().max(4000) }) });
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const asked = await askQuestion(ctx, { no, ...form.value });
  return asked.ok ? redirect(`/needs/${no}#questions`) : form.refused(explain(t, asked.refusal));
});

export default function Need() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const { need } = view;
  return (
    <>
      <NeedDocket view={view} />
      <Page>
        <RulerSheet view={view} />
        <Split
          kind="rail"
          aside={
            <>
              <QuoteCall view={view} />
              {view.alarms > 0 ? (
                <Sheet title={t("alarm.list")}>
                  <a href={`/supervise/alarms?need=${need.no}`}>
                    {t("alarm.of_need", { count: view.alarms })}
                  </a>
                </Sheet>
              ) : null}
              {need.cap ? (
                <CapSheet
                  cap={need.cap}
                  price={need.price}
                  ceilingFen={need.ceilingFen}
                  paper={`/needs/${need.no}/cap`}
                  benchmark={view.benchmark}
                />
              ) : null}
              <SealSheet view={view} />
              <ComplaintCall about={`need:${need.no}`} windows={view.complaintWindows} />
            </>
          }
        >
          <RequirementSheet need={need} />
          <LineCaps lines={need.lines.flatMap((line) => (line.cap ? [{ ...line, cap: line.cap }] : []))} />
          <PriceRoundsSheet rounds={view.priceRounds} />
          {view.talks ? <TalkRules rules={view.talks.rules} /> : null}
          <AddendaSheet view={view} />
          <RoundsSheet view={view} />
          <QuestionsSheet view={view} />
          <CaseSheet need={need} />
          <Progress view={view} />
          <Sheet title={t("need.timeline")}>
            <History view={view} />
          </Sheet>
        </Split>
      </Page>
    </>
  );
}

function NeedDocket({ view }: { view: NeedView }) {
  const t = useT();
  const { local } = useFormat();
  const { need, leftWd } = view;
  const [year = "", serial = ""] = need.no.split("-");
  return (
    <Docket
      title={need.title}
      number={t("need.docno", { year, serial })}
      crumbs={[
        { href: "/needs", label: t("nav.needs") },
        {
          href: `/needs?item=${need.item.code}`,
          label: local({ zh: need.item.nameZh, en: need.item.nameEn }),
        },
      ]}
      facts={[
        {
          label: t("need.owner"),
          value: local({ zh: need.owner.name, en: need.owner.nameEn ?? need.owner.name }),
        },
        { label: t("need.method"), value: t(`method.${need.method}`) },
        ...(need.policyProfile && need.policyVersion && view.policyTitle
          ? [
              {
                label: t("policy.need"),
                value: (
                  <PolicyLink
                    profile={need.policyProfile}
                    version={need.policyVersion}
                    name={view.policyTitle}
                  />
                ),
              },
            ]
          : []),
      ]}
      side={
        need.state === "published" && view.role !== "owner" ? (
          <ButtonLink href={`/agency/needs/${need.no}/quote`} primary>
            {t("quote.call")}
          </ButtonLink>
        ) : null
      }
      state={
        <>
          <NeedStateLight state={need.state}>
            {leftWd === null ? null : t("need.left_wd", { days: leftWd })}
          </NeedStateLight>
          {need.bundleCode === null ? null : <Tag>{t("bundle.tag")}</Tag>}
          {need.publicFunds ? <Tag tone="brand">{t("need.funds.public")}</Tag> : null}
        </>
      }
    />
  );
}

function RulerSheet({ view }: { view: NeedView }) {
  const t = useT();
  const { time } = useFormat();
  const { days, flags, now } = view;
  if (days.length === 0) return null;
  const marks = flags.map(({ what, at, expected }) => ({
    at,
    label:
      what === "closes"
        ? t("need.flag.closes", { time: time(at) })
        : t(expected ? `need.flag.${what}_expected` : `need.flag.${what}`),
    strong: what === "closes",
  }));
  return (
    <Sheet title={t("ui.ruler.title")} note={t("ui.ruler.note")}>
      <WorkingDayRuler days={days} marks={marks} now={now} />
    </Sheet>
  );
}
