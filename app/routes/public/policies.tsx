import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { PolicyAssignments } from "#app/components/policy-assignments.tsx";
import { PlaceProfiles } from "#app/components/policy-places.tsx";
import { useBasisText, useValidity, VersionLight } from "#app/components/policy-state.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { listPlacePolicies } from "#db/read/place-policies.ts";
import { listPolicyVersions } from "#db/read/policies.ts";
import { allPlaces } from "#db/store/policy.ts";
import { placesWithProfile } from "#domain/policy/places.ts";
import { dayOf } from "#domain/shared/dates.ts";

export const loader = publicRoute("policies", async ({ ctx, t }) => {
  const [versions, places, assignments] = await Promise.all([
    listPolicyVersions(ctx.db, dayOf(ctx.now()), { names: false }),
    allPlaces(ctx.db, dayOf(ctx.now())),
    listPlacePolicies(ctx.db, { officers: false }),
  ]);
  return {
    title: `${t("policy.title")} · ${t("site.name")}`,
    places: placesWithProfile(places),
    assignments: assignments.map(({ proposedBy: _by, decisionNote: _note, ...row }) => row),
    versions: versions.map(({ policy, state, endsOn }) => {
      const { profile, version, title, source, effectiveFrom } = policy;
      return { state, endsOn, profile, version, name: title, source, effectiveFrom };
    }),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PublicPolicies() {
  const t = useT();
  const { places, versions, assignments } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("policy.title")}>
        <p className="ink2">{t("policy.intro")}</p>
      </Docket>
      <Page reading>
        <PlaceProfiles places={places} versions={versions} base="/policies" />
        <PolicyAssignments rows={assignments} />
        <Versions />
      </Page>
    </>
  );
}

function Versions() {
  const t = useT();
  const { local } = useFormat();
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
            cell: ({ profile, version, name }) => (
              <a href={`/policies/${profile}/${version}`}>
                {t("policy.need.version", { title: local(name), version })}
              </a>
            ),
          },
          { key: "state", label: t("policy.state"), cell: ({ state }) => <VersionLight state={state} /> },
          { key: "validity", label: t("policy.validity"), cell: validity },
          { key: "basis", label: t("policy.basis"), cell: ({ source }) => basis(source) },
        ]}
      />
    </Sheet>
  );
}
