import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NeedComplaints } from "#app/components/complaint/need-complaints.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Light } from "#app/components/light.tsx";
import { ShortlistSheet } from "#app/components/shortlist-sheet.tsx";
import { LineSplit } from "#app/components/line-split.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { LowPriceSheet } from "./need-result-low.tsx";
import { OpeningRecord } from "./need-result-record.tsx";
import { RoundPrices, TalksTold } from "./need-result-rounds.tsx";
import { AwardHistory, QuotesSheet, ResultAside, WinnerSheet } from "./need-result-sheets.tsx";
import { loadResult } from "./need-result-view.ts";
import { WithdrawnSheet } from "./need-result-withdrawn.tsx";

export const loader = publicRoute("need-result", loadResult);
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NeedResult() {
  const t = useT();
  const { instant } = useFormat();
  const view = useLoaderData<typeof loader>();
  const { need, awards, leftWd } = view;
  const [year = "", serial = ""] = need.no.split("-");
  const live = awards.find((award) => ["proposed", "publicised", "confirmed"].includes(award.state));
  const publicity =
    live?.publicityFrom && live.publicityEndsAt
      ? t("result.period", { from: instant(live.publicityFrom), to: instant(live.publicityEndsAt) })
      : null;
  return (
    <>
      <Docket
        title={t("result.heading", { title: need.title })}
        number={t("result.docno", { year, serial })}
        crumbs={[
          { href: "/results", label: t("nav.results") },
          { href: `/needs/${need.no}`, label: need.no },
        ]}
        facts={publicity ? [{ label: t("result.publicity"), value: publicity }] : []}
        state={
          need.state === "publicised" && leftWd !== null ? (
            <Light state="warn">{t("result.objections", { days: leftWd })}</Light>
          ) : (
            <NeedStateLight state={need.state} />
          )
        }
      />
      <Page>
        <Split aside={<ResultAside view={view} live={live ?? null} />}>
          <NeedComplaints rows={view.complaints} />
          {live ? <WinnerSheet view={view} award={live} /> : null}
          <LineSplit lines={view.lines} />
          {view.opening ? <QuotesSheet view={view} /> : null}
          <LowPriceSheet view={view} />
          <RoundPrices view={view} />
          <TalksTold view={view} />
          {view.opening ? <OpeningRecord view={view} /> : null}
          {view.shortlist ? (
            <ShortlistSheet list={view.shortlist} need={need} chosen={need.directAgency?.code ?? null} />
          ) : null}
          <AwardHistory view={view} />
          <WithdrawnSheet view={view} />
        </Split>
      </Page>
    </>
  );
}
