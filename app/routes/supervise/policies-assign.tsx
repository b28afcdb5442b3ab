import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { assignProfile } from "#app/commands/policy/assign-profile.ts";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { useProfileName } from "#app/components/policy-assignments.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { policyChoices } from "#app/server/policy-ref.ts";
import { allPlaces } from "#db/store/policy.ts";
import { placesBelow, placesWithProfile } from "#domain/policy/places.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { PoliciesNav } from "./policies-nav.tsx";

/** What the form calls "follow the place above". */
const inherit = "inherit";
const words = (max: number) => z.string().trim().min(1).max(max);
const schema = z.object({
  place: words(20),
  profile: words(40),
  sourceZh: words(300),
  sourceEn: words(300),
  clause: words(60),
  reason: words(2_000),
  effectiveOn: z.iso.date(),
});

export const loader = guarded("policy.assign", {}, async ({ ctx, url, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const own = ctx.actor.jurisdictions;
  const today = dayOf(ctx.now());
  const [places, choices] = await Promise.all([allPlaces(ctx.db, today), policyChoices(ctx.db, today)]);
  const mine = placesWithProfile(places).filter(({ code }) =>
    placesBelow(places, code).every((each) => own.includes(each)),
  );
  return {
    title: `${t("policy.assign")} · ${t("site.name")}`,
    places: mine,
    asked: url.searchParams.get("place") ?? "",
    profiles: [...new Set(choices.map(({ profile }) => profile))],
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("policy.assign", {}, async ({ ctx, request, t }) => {
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const { place, profile, sourceZh, sourceEn, clause, reason, effectiveOn } = form.value;
  const outcome = await assignProfile(ctx, {
    place,
    profile: profile === inherit ? null : profile,
    source: { title: { zh: sourceZh, en: sourceEn }, clause },
    reason,
    effectiveOn,
  });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/policies/places/${outcome.value.id}`, 303);
});

export default function AssignProfile() {
  const t = useT();
  const { local } = useFormat();
  const profileName = useProfileName();
  const { places, asked, profiles } = useLoaderData<typeof loader>();
  const labels = {
    place: t("policy.place"),
    profile: t("policy.holds"),
    sourceZh: t("policy.field.sourceZh"),
    sourceEn: t("policy.field.sourceEn"),
    clause: t("policy.field.clause"),
    reason: t("policy.reason"),
    effectiveOn: t("policy.field.effectiveOn"),
  };
  return (
    <>
      <Docket
        title={t("policy.assign")}
        crumbs={[{ href: "/supervise/policies/places", label: t("policy.assign_places") }]}
      >
        <p className="ink2">{t("policy.assign.note")}</p>
      </Docket>
      <Page reading>
        <PoliciesNav />
        <FormLayout title={t("policy.assign")} labels={labels}>
          <SelectField
            name="place"
            defaultValue={asked}
            options={places.map(({ code, nameZh, nameEn, profile }) => ({
              value: code,
              label: t("policy.assign.now", {
                place: local({ zh: nameZh, en: nameEn }),
                profile: profileName(profile),
              }),
            }))}
          />
          <SelectField
            name="profile"
            options={[...profiles.map((each) => [each, each] as const), [inherit, null] as const].map(
              ([value, profile]) => ({ value, label: profileName(profile) }),
            )}
          />
          <div className="pair">
            <Field name="sourceZh" maxLength={300} />
            <Field name="sourceEn" maxLength={300} />
          </div>
          <Field name="clause" maxLength={60} />
          <TextareaField name="reason" rows={3} maxLength={2_000} />
          <Field name="effectiveOn" type="date" hint={t("policy.hint.effectiveOn")} />
          <SubmitButton>{t("policy.new.send")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}
