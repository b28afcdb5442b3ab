import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { clientOf } from "#app/auth/client-of.ts";
import { acceptAsNewcomer, acceptInvitation } from "#app/commands/account/accept-invitation.ts";
import { logIn } from "#app/commands/account/log-in.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { hashOfToken } from "#db/auth/reset-token.ts";
import { findInvitation } from "#db/store/invitation.ts";

const schemas = {
  accept: z.object({}),
  join: z
    .object({
      name: z.string().trim().min(1).max(60),
      phone: z.string().trim().max(40).optional(),
      password: z.string().max(500),
      repeat: z.string().max(500),
    })
    .refine((value) => value.password === value.repeat, {
      path: ["repeat"],
      message: "account.password_differs",
    }),
};

export const loader = publicRoute("invitation", async ({ ctx, params, t }) => {
  const found = await findInvitation(ctx.db, hashOfToken(params.token ?? ""));
  return {
    title: `${t("invitation.title")} · ${t("site.name")}`,
    loggedInAs: ctx.actor.kind === "person" ? ctx.actor.name : null,
    invitation: found && {
      organisation: { zh: found.organisationName, en: found.organisationNameEn ?? found.organisationName },
      role: found.role,
      email: found.email,
    },
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
/** The address holds the token: no cache may keep it. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export const action = publicRoute("invitation", async (args) => {
  const { ctx, params, request, t } = args;
  const form = await parseForms(request, schemas);
  if (!form.ok) return form.response;
  const token = params.token ?? "";
  if (form.name === "accept") {
    const joined = await acceptInvitation(ctx, { token });
    return joined.ok ? redirect("/account#units", 303) : form.refused(explain(t, joined.refusal));
  }
  const { name, phone, password } = form.value;
  const outcome = await acceptAsNewcomer(ctx, { token, name, phone: phone ?? null, password });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  const begun = await logIn(ctx, { login: outcome.value.email, password, client: clientOf(args) });
  const headers: HeadersInit = begun.ok ? { "Set-Cookie": begun.value.cookie } : {};
  return redirect("/account", { status: 303, headers });
});

export default function Invitation() {
  const t = useT();
  const { local } = useFormat();
  const { invitation, loggedInAs } = useLoaderData<typeof loader>();
  if (!invitation)
    return (
      <>
        <Docket title={t("invitation.title")} />
        <Page reading>
          <Alert tone="danger" title={t("invitation.invalid_title")}>
            {t("refusal.invitation.invalid")}
          </Alert>
        </Page>
      </>
    );
  const { organisation, email, role } = invitation;
  return (
    <>
      <Docket title={t("invitation.title")} facts={[{ value: local(organisation) }]} />
      <Page reading>
        <p>{t("invitation.text", { organisation: local(organisation), email, role: t(`role.${role}`) })}</p>
        {loggedInAs ? (
          <FormLayout name="accept" title={t("invitation.accept")}>
            <p>{t("invitation.accept_as", { login: loggedInAs })}</p>
            <SubmitButton>{t("invitation.accept")}</SubmitButton>
          </FormLayout>
        ) : (
          <>
            <Newcomer />
            <Sheet>
              <p>{t("invitation.log_in_first")}</p>
              <ButtonLink href="/login">{t("invitation.log_in")}</ButtonLink>
            </Sheet>
          </>
        )}
      </Page>
    </>
  );
}

function Newcomer() {
  const t = useT();
  const labels = {
    name: t("invitation.name"),
    phone: t("invitation.phone"),
    password: t("invitation.password"),
    repeat: t("invitation.repeat"),
  };
  return (
    <FormLayout name="join" title={t("invitation.new")} labels={labels}>
      <Field name="name" maxLength={60} autoComplete="name" />
      <Field name="phone" type="tel" optional maxLength={40} autoComplete="tel" />
      <Field
        name="password"
        type="password"
        maxLength={500}
        autoComplete="new-password"
        hint={t("account.password_hint")}
      />
      <Field name="repeat" type="password" maxLength={500} autoComplete="new-password" />
      <SubmitButton>{t("invitation.join")}</SubmitButton>
    </FormLayout>
  );
}
