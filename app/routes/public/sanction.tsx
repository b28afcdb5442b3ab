import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { Events } from "#app/components/engagement/events.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { SanctionFacts, SanctionLight, SanctionSteps } from "#app/components/sanction-facts.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { findMeasure, isPublicMeasure } from "#db/read/sanctions.ts";
import { timelineOf } from "#db/read/timeline.ts";

export const loader = publicRoute("sanction", async ({ ctx, params, t }) => {
  const found = await findMeasure(ctx.db, params.no ?? "");
  if (!found || !isPublicMeasure(found)) throw new Response(null, { status: 404 });
  // Statement and evidence may name persons: the public reads facts, decision, basis and remedy.
  const {
    evidence: _evidence,
    statement: _statement,
    proposedBy: _proposer,
    decidedBy: _decider,
    ...measure
  } = found;
  const events = await timelineOf(ctx.db, `sanction:${measure.no}`, "public");
  return {
    title: `${t(`sanction.kind.${measure.kind}`)} ${measure.no} · ${t("site.name")}`,
    measure,
    events,
    now: ctx.now(),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Sanction() {
  const t = useT();
  const { local } = useFormat();
  const { measure, events, now } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("sanction.title", {
          name: local({ zh: measure.name, en: measure.nameEn ?? measure.name }),
          kind: t(`sanction.kind.${measure.kind}`),
        })}
        number={t("sanction.docno", { year: measure.no.slice(0, 4), no: measure.no.slice(5) })}
        crumbs={[{ href: "/sanctions", label: t("sanction.register") }]}
        facts={[
          { label: t("sanction.agency"), value: <a href={`/agencies/${measure.uscc}`}>{measure.uscc}</a> },
        ]}
        state={<SanctionLight view={measure} now={now} />}
      />
      <Page>
        <Split aside={<SanctionSteps view={measure} now={now} />}>
          <SanctionFacts view={measure} />
          <Events events={events} />
        </Split>
      </Page>
    </>
  );
}
