import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { PolicyAssignments } from "#app/components/policy-assignments.tsx";
import { PlaceProfiles } from "#app/components/policy-places.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listPlacePolicies } from "#db/read/place-policies.ts";
import { listPolicyVersions } from "#db/read/policies.ts";
import { allPlaces } from "#db/store/policy.ts";
import { placesWithProfile } from "#domain/policy/places.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { PoliciesNav } from "./policies-nav.tsx";

export const loader = guarded("policy.read", {}, async ({ ctx, t }) => {
  const today = dayOf(ctx.now());
  const [versions, places, assignments] = await Promise.all([
    listPolicyVersions(ctx.db, today, { names: false }),
    allPlaces(ctx.db, today),
    listPlacePolicies(ctx.db, { officers: true }),
  ]);
  return {
    title: `${t("policy.assign_places")} · ${t("site.name")}`,
    proposes: hasRole(ctx.actor, "supervisor"),
    places: placesWithProfile(places),
    versions: versions.map(({ policy, state }) => ({
      state,
      profile: policy.profile,
      version: policy.version,
      name: policy.title,
    })),
    assignments: assignments.map(({ proposedBy: _by, ...row }) => row),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PolicyPlaces() {
  const t = useT();
  const { proposes, places, versions, assignments } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("policy.assign_places")}
        crumbs={[{ href: "/supervise/policies", label: t("policy.title") }]}
        side={
          proposes ? (
            <ButtonLink primary href="/supervise/policies/places/new">
              {t("policy.assign")}
            </ButtonLink>
          ) : null
        }
      >
        <p className="ink2">{t("policy.assign.intro")}</p>
      </Docket>
      <Page>
        <PoliciesNav at="assign_places" />
        <PlaceProfiles places={places} versions={versions} base="/supervise/policies" />
        <PolicyAssignments rows={assignments} href={(id) => `/supervise/policies/places/${id}`} />
      </Page>
    </>
  );
}
