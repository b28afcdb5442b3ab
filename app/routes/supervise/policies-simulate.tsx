import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { PolicyChoice } from "#app/components/policy-choice.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { changesIn, policyChoices } from "#app/server/policy-ref.ts";
import { scopeOf, simulationFor } from "#app/server/simulation.ts";
import { needTitles } from "#db/read/policies-simulation.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { PoliciesNav } from "./policies-nav.tsx";
import { CapChanges, GateChanges, Totals } from "./policies-simulate-needs.tsx";
import type { SimulationResult } from "./policies-simulate-result.ts";
import { LetterChanges } from "./policies-simulate-letters.tsx";

const shown = 50;

export const loader = guarded("policy.simulate", {}, async (args) => {
  const { ctx, url, t } = args;
  const choices = await policyChoices(ctx.db, dayOf(ctx.now()));
  const ref = url.searchParams.get("with") || choices[0]?.ref || "";
  const [{ places, code, sinceOn, untilOn }, run] = await Promise.all([
    scopeOf(args),
    simulationFor(args, ref),
  ]);
  if (!run.ok && run.refusal.code === "command.not_found") throw new Response(null, { status: 404 });
  const simulation = run.ok ? run.value.simulation : null;
  const asked = { ref, code, changes: changesIn(url) };
  const window = { sinceOn, untilOn };
  const common = { choices, places, asked, window, proposes: hasRole(ctx.actor, "supervisor") };
  const title = `${t("policy.simulate.title")} · ${t("site.name")}`;
  if (!simulation)
    return { ...common, title, refused: run.ok ? null : explain(t, run.refusal), result: null };
  const nos = [...simulation.needs.slice(0, shown), ...simulation.awards.slice(0, shown)].map(({ no }) => no);
  const cut = <Row,>(rows: readonly Row[]) => ({ rows: rows.slice(0, shown), more: rows.length - shown });
  return {
    ...common,
    title,
    refused: null,
    result: {
      ...simulation,
      needs: cut(simulation.needs),
      awards: cut(simulation.awards),
      agencies: cut(simulation.agencies),
      titles: await needTitles(ctx.db, nos),
    },
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SimulatePolicy() {
  const t = useT();
  const { day } = useFormat();
  const { window, refused, result } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("policy.simulate.title")}
        crumbs={[{ href: "/supervise/policies", label: t("policy.title") }]}
        facts={[
          {
            value: t("policy.simulate.window", { from: day(window.sinceOn), to: day(window.untilOn) }),
          },
        ]}
      >
        <p className="ink2">{t("policy.simulate.note")}</p>
      </Docket>
      <Page>
        <PoliciesNav at="simulate" />
        {result ? <Totals result={result as SimulationResult} /> : null}
        <Split aside={<Question />}>
          {refused ? <Alert tone="danger">{refused.text}</Alert> : null}
          {result ? <Answer /> : null}
        </Split>
      </Page>
    </>
  );
}

function Answer() {
  const t = useT();
  const result = useLoaderData<typeof loader>().result as SimulationResult;
  const { needs, awards, agencies } = result;
  const isSame = needs.rows.length + awards.rows.length + agencies.rows.length === 0;
  return (
    <>
      {isSame ? <Alert tone="ok">{t("policy.simulate.nothing")}</Alert> : null}
      <CapChanges result={result} />
      <GateChanges result={result} />
      <LetterChanges result={result} />
    </>
  );
}

function Question() {
  const t = useT();
  const { choices, places, asked, proposes } = useLoaderData<typeof loader>();
  const { local } = useFormat();
  const { ref, code, changes } = asked;
  const sets = new URLSearchParams(changes.map(({ path, text }) => ["set", `${path}=${text}`]));
  const edit = `/supervise/policies/new?base=${encodeURIComponent(ref)}&${sets.toString()}`;
  const file = `/supervise/policies/simulate/export?with=${encodeURIComponent(ref)}&place=${code}&${sets.toString()}`;
  return (
    <Sheet title={t("policy.simulate.which")} tone="primary">
      <form method="get" className="form">
        <PolicyChoice name="with" label={t("policy.simulate.which")} choices={choices} value={ref} />
        {changes.length > 0 ? (
          <p className="hint">{t("policy.simulate.edited", { count: changes.length })}</p>
        ) : null}
        <div className="field">
          <label htmlFor="f-place">{t("policy.simulate.place")}</label>
          <select className="in" id="f-place" name="place" defaultValue={code}>
            {places.map((place) => (
              <option key={place.code} value={place.code}>
                {local({ zh: place.nameZh, en: place.nameEn })}
              </option>
            ))}
          </select>
        </div>
        {changes.map(({ path, text }) => (
          <input key={path} type="hidden" name="set" value={`${path}=${text}`} />
        ))}
        <SubmitButton full>{t("policy.simulate.run")}</SubmitButton>
      </form>
      <p className="row">
        <ButtonLink small href={edit}>
          {t("policy.simulate.edit")}
        </ButtonLink>
        {proposes && changes.length > 0 ? (
          <ButtonLink small href={`${edit}#words`}>
            {t("policy.simulate.propose")}
          </ButtonLink>
        ) : null}
        <ButtonLink small href={`${file}&format=xlsx`}>
          {t("policy.simulate.export")}
        </ButtonLink>
        <ButtonLink small href={`${file}&format=csv`}>
          {t("policy.simulate.export_csv")}
        </ButtonLink>
      </p>
    </Sheet>
  );
}
