import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { useOfficerText } from "#app/components/item-history.tsx";
import { Page } from "#app/components/page.tsx";
import { PlaceProfiles } from "#app/components/policy-places.tsx";
import { useBasisText, useValidity, VersionLight } from "#app/components/policy-state.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listPolicyVersions } from "#db/read/policies.ts";
import { allPlaces } from "#db/store/policy.ts";
import { placesWithProfile } from "#domain/policy/places.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { PoliciesNav } from "./policies-nav.tsx";

export const loader = guarded("policy.read", {}, async ({ ctx, t }) => {
  const [versions, places] = await Promise.all([
    listPolicyVersions(ctx.db, dayOf(ctx.now()), { names: true }),
    allPlaces(ctx.db, dayOf(ctx.now())),
  ]);
  return {
    title: `${t("policy.title")} · ${t("site.name")}`,
    proposes: hasRole(ctx.actor, "supervisor"),
    places: placesWithProfile(places),
    versions: versions.map(({ policy, ...version }) => {
      const { profile, version: number, title, source, effectiveFrom } = policy;
      return { ...version, profile, version: number, name: title, source, effectiveFrom };
    }),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Policies() {
  const t = useT();
  const { proposes, places, versions } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("policy.title")}
        crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}
        side={
          <>
            <ButtonLink href="/supervise/policies/simulate">{t("policy.simulate")}</ButtonLink>
            {proposes ? (
              <ButtonLink primary href="/supervise/policies/new">
                {t("policy.new")}
              </ButtonLink>
            ) : null}
          </>
        }
      >
        <p className="ink2">{t("policy.intro")}</p>
      </Docket>
      <Page>
        <PoliciesNav at="versions" />
        <Versions />
        <PlaceProfiles places={places} versions={versions} base="/supervise/policies" />
      </Page>
    </>
  );
}

function Versions() {
  const t = useT();
  const { local } = useFormat();
  const officer = useOfficerText();
  const validity = useValidity();
  const basis = useBasisText();
  const { versions } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("policy.versions")} pad={false}>
      <DataTable
        rows={versions}
        rowKey={(row) => `${row.profile} ${row.version}`}
        columns={[
          {
            key: "name",
            label: t("policy.title"),
            main: true,
            cell: (row) => (
              <>
                <a href={`/supervise/policies/${row.profile}/${row.version}`}>{local(row.name)}</a>{" "}
                <span className="nowrap">{t("policy.version", { version: row.version })}</span>{" "}
                <span className="small mut">{row.profile}</span>
              </>
            ),
          },
          { key: "state", label: t("policy.state"), cell: (row) => <VersionLight state={row.state} /> },
          { key: "validity", label: t("policy.validity"), cell: validity },
          { key: "basis", label: t("policy.basis"), cell: (row) => basis(row.source) },
          {
            key: "who",
            label: `${t("policy.proposer")} / ${t("policy.confirmer")}`,
            cell: ({ proposal }) =>
              proposal ? (
                <>
                  {proposal.proposer ? <div>{officer(proposal.proposer)}</div> : null}
                  {proposal.confirmer ? <div>{officer(proposal.confirmer)}</div> : null}
                </>
              ) : (
                t("policy.shipped")
              ),
          },
        ]}
      />
    </Sheet>
  );
}
