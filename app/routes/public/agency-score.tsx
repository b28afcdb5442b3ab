import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { StatBar } from "#app/components/stat-bar.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { gradeDecisions, noticesOf, readScore } from "#db/read/credit.ts";
import { Letters, ScoreLines } from "./agency-score-lines.tsx";

export const loader = publicRoute("agency-score", async ({ ctx, params, t }) => {
  const found = await readScore(ctx.db, params.uscc ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const lines = found.score?.explanation ?? [];
  const engagementNos = lines.flatMap((line) =>
    line.restsOn?.kind === "engagement" ? [line.restsOn.ref] : [],
  );
  const [notices, decisions] = await Promise.all([
    noticesOf(ctx.db, engagementNos),
    gradeDecisions(ctx.db, found.id),
  ]);
  return {
    title: `${t("score.title", { name: t.format.local({ zh: found.name, en: found.nameEn ?? found.name }) })} · ${t("site.name")}`,
    found,
    notices,
    decisions,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function AgencyScore() {
  const t = useT();
  const { local } = useFormat();
  const { found, notices, decisions } = useLoaderData<typeof loader>();
  const { score } = found;
  const name = local({ zh: found.name, en: found.nameEn ?? found.name });
  return (
    <>
      <Docket
        title={t("score.title", { name })}
        number={found.uscc}
        crumbs={[
          { href: "/agencies", label: t("agency.title") },
          { href: `/agencies/${found.uscc}`, label: name },
        ]}
        state={<GradeBadge grade={found.grade} />}
      />
      <Page>
        {score ? (
          <>
            <Figures />
            <ScoreLines lines={score.explanation} notices={notices} />
          </>
        ) : (
          <Sheet>
            <EmptyState title={t("score.none")} text={t("score.none.text")} />
          </Sheet>
        )}
        <Letters decisions={decisions} />
      </Page>
    </>
  );
}

function Figures() {
  const t = useT();
  const { exact } = useFormat();
  const { score } = useLoaderData<typeof loader>().found;
  if (!score) return null;
  const figures = [
    {
      label: t("score.total"),
      value: score.score.toFixed(2),
      note: t("score.letter_today", { letter: t(`ui.grade.${score.letter}`) }),
    },
    { label: t("score.owner"), value: score.ownerPart.toFixed(2) },
    { label: t("score.regulator"), value: score.regulatorPart.toFixed(2) },
    { label: t("score.platform"), value: score.platformPart.toFixed(2) },
    { label: t("score.deductions"), value: score.deductions.toFixed(2) },
  ];
  const rule = { profile: score.policyProfile, version: score.policyVersion, at: exact(score.computedAt) };
  return (
    <>
      <StatBar label={t("score.figures")} figures={figures} />
      <Sheet title={t("score.formula.title")} note={t("score.formula.rule", rule)}>
        <p className="formula">{t("score.formula")}</p>
        <p className="ink2">{t("score.letter_note")}</p>
      </Sheet>
    </>
  );
}
