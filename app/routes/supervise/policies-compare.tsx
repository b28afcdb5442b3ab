import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { PolicyChoice, useVersionName } from "#app/components/policy-choice.tsx";
import { useBasisText } from "#app/components/policy-state.tsx";
import { PolicyComparison } from "#app/components/policy-tables.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { policyChoices, policyOfRef } from "#app/server/policy-ref.ts";
import { comparePolicies } from "#domain/policy/compare.ts";
import type { Policy } from "#domain/policy/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { PoliciesNav } from "./policies-nav.tsx";

function side({ profile, version, title, source, effectiveFrom }: Policy) {
  return { profile, version, name: title, source, effectiveFrom };
}

export const loader = guarded("policy.read", {}, async ({ ctx, url, t }) => {
  const choices = await policyChoices(ctx.db, dayOf(ctx.now()));
  const asked = (name: string, at: number) =>
    url.searchParams.get(name) || choices[at]?.ref || choices[0]?.ref || "";
  const refs = { a: asked("a", 0), b: asked("b", 1) };
  const [a, b] = await Promise.all([policyOfRef(ctx.db, refs.a), policyOfRef(ctx.db, refs.b)]);
  if (!a || !b) throw new Response(null, { status: 404 });
  const lines = comparePolicies(a, b);
  const only = url.searchParams.get("only") === "1";
  return {
    title: `${t("policy.compare.title")} · ${t("site.name")}`,
    choices,
    refs,
    only,
    a: side(a),
    b: side(b),
    changed: lines.filter((line) => line.changed),
    same: only ? [] : lines.filter((line) => !line.changed),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ComparePolicies() {
  const t = useT();
  const { changed } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("policy.compare.title")}
        crumbs={[{ href: "/supervise/policies", label: t("policy.title") }]}
        facts={[{ value: t("policy.compare.count", { count: changed.length }) }]}
      >
        <p className="small ink2 noprint">{t("policy.print.note")}</p>
      </Docket>
      <Page>
        <PoliciesNav at="compare" />
        <Split aside={<Aside />}>
          <Lines />
        </Split>
      </Page>
    </>
  );
}

function Lines() {
  const t = useT();
  const nameOf = useVersionName();
  const { a, b, changed, same } = useLoaderData<typeof loader>();
  const names = { before: nameOf(a), after: nameOf(b) };
  return (
    <>
      <Sheet title={t("policy.compare.changed")} pad={changed.length === 0}>
        {changed.length === 0 ? (
          <EmptyState title={t("policy.compare.none")} />
        ) : (
          <PolicyComparison {...names} lines={changed} changed />
        )}
      </Sheet>
      {same.length > 0 ? (
        <Sheet title={t("policy.compare.same")} pad={false}>
          <PolicyComparison {...names} lines={same} changed={false} />
        </Sheet>
      ) : null}
    </>
  );
}

function Aside() {
  const t = useT();
  const { day } = useFormat();
  const basis = useBasisText();
  const nameOf = useVersionName();
  const { choices, refs, only, a, b } = useLoaderData<typeof loader>();
  return (
    <>
      <Sheet title={t("policy.compare")}>
        <form method="get" className="form noprint">
          <PolicyChoice name="a" label={t("policy.compare.a")} choices={choices} value={refs.a} />
          <PolicyChoice name="b" label={t("policy.compare.b")} choices={choices} value={refs.b} />
          <label className="choice" htmlFor="f-only">
            <input type="checkbox" id="f-only" name="only" value="1" defaultChecked={only} />
            <span>{t("policy.compare.only")}</span>
          </label>
          <SubmitButton full>{t("policy.compare.show")}</SubmitButton>
        </form>
      </Sheet>
      {[a, b].map((version, at) => (
        <Sheet key={at} title={nameOf(version)}>
          <KeyValues
            items={[
              [t("policy.validity"), t("policy.from", { from: day(version.effectiveFrom) })],
              [t("policy.basis"), basis(version.source)],
            ]}
          />
        </Sheet>
      ))}
    </>
  );
}
