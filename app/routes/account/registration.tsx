import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { correctRegistration } from "#app/commands/registration/correct-registration.ts";
import { DefectList } from "#app/components/defect-list.tsx";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { readRegistration, registrationChoices } from "#db/read/registration.ts";
import { latestRegistrationId } from "#db/store/registration.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { agencyCorrectionForm, agencyEntryOf, ownerCorrectionForm, ownerEntryOf } from "./entry-form.ts";

async function ownRegistration({ ctx }: HandlerArgs) {
  if (ctx.actor.kind !== "person") return null;
  const id = await latestRegistrationId(ctx.db, ctx.actor.organisationId);
  return id === null ? null : readRegistration(ctx.db, id);
}

export const loader = guarded("registration.correct", {}, async (args) => ({
  title: `${args.t("registration.title")} · ${args.t("site.name")}`,
  registration: await ownRegistration(args),
  ...(await registrationChoices(args.ctx.db)),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("registration.correct", {}, async (args) => {
  const registration = await ownRegistration(args);
  if (!registration) throw new Response(null, { status: 404 });
  const { id: registrationId, applicantLogin: email } = registration;
  const files = async (value: { licence?: File; authorisation?: File }) => ({
    registrationId,
    licence: value.licence ? await uploadOf(value.licence) : null,
    authorisation: value.authorisation ? await uploadOf(value.authorisation) : null,
  });
  if (registration.kind === "agency") {
    const form = await parseForm(args.request, agencyCorrectionForm);
    if (!form.ok) return form.response;
    const input = { ...agencyEntryOf(form.value, email), ...(await files(form.value)) };
    const outcome = await correctRegistration(args.ctx, input);
    return outcome.ok
      ? redirect("/account/registration", 303)
      : form.refused(explain(args.t, outcome.refusal));
  }
  const form = await parseForm(args.request, ownerCorrectionForm);
  if (!form.ok) return form.response;
  const input = { ...ownerEntryOf(form.value, email), ...(await files(form.value)) };
  const outcome = await correctRegistration(args.ctx, input);
  return outcome.ok ? redirect("/account/registration", 303) : form.refused(explain(args.t, outcome.refusal));
});

export default function Registration() {
  const t = useT();
  const { registration, places, items } = useLoaderData<typeof loader>();
  if (!registration)
    return (
      <>
        <Docket title={t("registration.title")} crumbs={[{ href: "/account", label: t("account.title") }]} />
        <Page reading>
          <Sheet>
            <EmptyState
              title={t("registration.none")}
              action={<a href="/register">{t("register.title")}</a>}
            />
          </Sheet>
        </Page>
      </>
    );
  const { state, kind, name, code } = registration;
  return (
    <>
      <Docket
        title={name}
        number={code}
        crumbs={[{ href: "/account", label: t("account.title") }]}
        facts={[
          {
            label: t("registration.kind"),
            value: kind === "agency" ? t("registration.kind.agency") : t("registration.kind.owner"),
          },
        ]}
        state={<Tag tone={state === "approved" ? "seal" : "brand"}>{t(`registration.state.${state}`)}</Tag>}
      />
      <Page reading>
        <Standing registration={registration} />
        {state === "returned" ? (
          <CorrectionForm registration={registration} places={places} items={items} />
        ) : null}
      </Page>
    </>
  );
}

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["registration"]>;

function Standing({ registration }: { registration: Shown }) {
  const t = useT();
  const format = useFormat();
  const { state, kind, dueAt, returnEndsAt, defects, agency } = registration;
  if (state === "submitted")
    return <Alert tone="info">{t("registration.wait", { time: format.instant(dueAt) })}</Alert>;
  if (state === "rejected")
    return (
      <Alert tone="danger">
        <p>{t("registration.lapsed_text")}</p>
        <p>
          <a href="/register">{t("register.title")}</a>
        </p>
      </Alert>
    );
  if (state === "returned")
    return (
      <Alert tone="warn" title={t("registration.defects")}>
        <p>{t("registration.returned_text", { time: returnEndsAt ? format.instant(returnEndsAt) : "" })}</p>
        <DefectList defects={defects} />
      </Alert>
    );
  if (kind === "agency" && agency?.state === "publicity" && agency.publicityEndsAt)
    return (
      <Alert tone="ok">
        {t("registration.done_agency", { time: format.instant(agency.publicityEndsAt) })}
      </Alert>
    );
  return (
    <Alert tone="ok">{t(kind === "agency" ? "registration.done_listed" : "registration.done_owner")}</Alert>
  );
}
