import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { decideSanction, secondSanction } from "#app/commands/sanction/decide-sanction.ts";
import { liftSanction, withdrawSanction } from "#app/commands/sanction/end-sanction.ts";
import { Docket } from "#app/components/docket.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Events } from "#app/components/engagement/events.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { SanctionFacts, SanctionLight, SanctionSteps } from "#app/components/sanction-facts.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { findMeasure, personName } from "#db/read/sanctions.ts";
import { timelineOf } from "#db/read/timeline.ts";
import { repairableFrom } from "#domain/sanction/effects.ts";
import { sanctionRules } from "#domain/sanction/kinds.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { DecisionForms } from "./sanctions-forms.tsx";

async function subject({ ctx, params }: HandlerArgs) {
  const found = await findMeasure(ctx.db, params.no ?? "");
  return found && { jurisdiction: found.jurisdiction };
}

export const loader = guarded("sanction.read", { subject }, async ({ ctx, params, t }) => {
  const measure = await findMeasure(ctx.db, params.no ?? "");
  if (!measure) throw new Response(null, { status: 404 });
  const now = ctx.now();
  const mine = ctx.actor.kind === "person" ? ctx.actor.accountId : 0;
  const [events, proposer, decider] = await Promise.all([
    timelineOf(ctx.db, `sanction:${measure.no}`, "party"),
    personName(ctx.db, measure.proposedBy),
    personName(ctx.db, measure.decidedBy),
  ]);
  const windowOver = measure.statementUntil !== null && now >= measure.statementUntil;
  const duty = {
    windowOver,
    needsSecond: sanctionRules[measure.kind].needs.persons > 1,
    drafted: measure.decidedBy !== null,
    isDecider: measure.decidedBy === mine,
    supervises: hasRole(ctx.actor, "supervisor"),
    acts: hasRole(ctx.actor, "supervisor", "regulator"),
    liftableFrom:
      measure.effectiveAt && measure.endsAt
        ? repairableFrom(measure.kind, measure.effectiveAt, measure.endsAt)
        : null,
  };
  return {
    title: `${t(`sanction.kind.${measure.kind}`)} ${measure.no} · ${t("site.name")}`,
    measure,
    events,
    proposer,
    decider,
    duty,
    now,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const decisionForm = z.object({
  text: z.string().max(4000),
  basis: z.string().max(400),
  remedy: z.string().max(1000),
});
const reasonForm = z.object({ reason: z.string().max(1000) });

export const action = guarded("sanction.decide", { subject }, async ({ ctx, params, request, t }) => {
  const no = params.no ?? "";
  const form = await parseForms(request, {
    decide: decisionForm,
    second: z.object({}),
    lift: reasonForm,
    withdraw: reasonForm,
  });
  if (!form.ok) return form.response;
  const outcome =
    form.name === "decide"
      ? await decideSanction(ctx, { no, ...form.value })
      : form.name === "second"
        ? await secondSanction(ctx, { no })
        : form.name === "lift"
          ? await liftSanction(ctx, { no, ...form.value })
          : await withdrawSanction(ctx, { no, ...form.value });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/sanctions/${no}`);
});

export default function SupervisedSanction() {
  const t = useT();
  const { local } = useFormat();
  const { measure, events, proposer, duty, now } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("sanction.title", {
          name: local({ zh: measure.name, en: measure.nameEn ?? measure.name }),
          kind: t(`sanction.kind.${measure.kind}`),
        })}
        number={t("sanction.docno", { year: measure.no.slice(0, 4), no: measure.no.slice(5) })}
        crumbs={[{ href: "/supervise/sanctions", label: t("sanction.console") }]}
        facts={[
          { label: t("sanction.agency"), value: <a href={`/agencies/${measure.uscc}`}>{measure.uscc}</a> },
          { label: t("sanction.proposer"), value: proposer ?? t("ui.none") },
        ]}
        state={
          <>
            <SanctionLight view={measure} now={now} />
            <GradeBadge grade={measure.grade} />
          </>
        }
      />
      <Page>
        <Split aside={<SanctionSteps view={measure} now={now} />}>
          <SanctionFacts view={measure} />
          <Statement />
          <DecisionForms measure={measure} duty={duty} now={now} />
          <Events events={events} />
        </Split>
      </Page>
    </>
  );
}

function Statement() {
  const t = useT();
  const { exact } = useFormat();
  const { measure } = useLoaderData<typeof loader>();
  return (
    <Sheet
      title={t("sanction.statement")}
      note={measure.statementAt ? exact(measure.statementAt) : undefined}
    >
      {measure.statement ? (
        <p className="prose">{measure.statement}</p>
      ) : (
        <p className="mut">{t("sanction.not_stated")}</p>
      )}
    </Sheet>
  );
}
