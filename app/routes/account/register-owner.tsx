import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { clientOf } from "#app/auth/client-of.ts";
import { logIn } from "#app/commands/account/log-in.ts";
import { forgottenFields, identityOf } from "#app/commands/registration/identity-form.ts";
import { registerOwner } from "#app/commands/registration/register-owner.ts";
import { Alert } from "#app/components/alert.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { OwnerIdentityFields } from "#app/components/identity-fields.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { registrationChoices } from "#db/read/registration.ts";
import { OwnerFields, PersonFields, PlaceFields, ProofFields, Section } from "./entry-fields.tsx";
import { ownerEntryOf, ownerRegistrationForm, registrantOf } from "./entry-form.ts";
import { entryLabels } from "./entry-labels.ts";
import { PaperList } from "./paper-list.tsx";

export const loader = publicRoute("register", async ({ ctx, t }) => ({
  title: `${t("register.choose_owner")} · ${t("site.name")}`,
  ...(await registrationChoices(ctx.db)),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = publicRoute("register", async (args) => {
  const form = await parseForm(args.request, ownerRegistrationForm, { forget: forgottenFields });
  if (!form.ok) return form.response;
  const { value } = form;
  const outcome = await registerOwner(args.ctx, {
    ...ownerEntryOf(value, value.login),
    uscc: value.uscc,
    person: registrantOf(value),
    licence: await uploadOf(value.licence),
    authorisation: await uploadOf(value.authorisation),
    pledged: value.pledged,
    identity: identityOf(value),
  });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  const loggedIn = await logIn(args.ctx, {
    login: value.login,
    password: value.password,
    client: clientOf(args),
  });
  const headers: HeadersInit = loggedIn.ok ? { "Set-Cookie": loggedIn.value.cookie } : {};
  return redirect("/account/registration", { status: 303, headers });
});

export default function RegisterOwner() {
  const t = useT();
  const { places } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <>
      <Docket
        title={t("register.choose_owner")}
        crumbs={[{ href: "/register", label: t("register.title") }]}
      />
      <Page reading>
        <Split aside={<PaperList />}>
          {again ? <Alert tone="warn">{t("register.file_again")}</Alert> : null}
          <Sheet tone="primary">
            <Form files labels={entryLabels(t)}>
              <Section title={t("register.organisation")}>
                <Field name="uscc" maxLength={64} hint={t("register.uscc_hint")} autoComplete="off" />
                <PlaceFields places={places} />
                <OwnerFields />
              </Section>
              <Section title={t("identity.section")} hint={t("identity.owner_hint")}>
                <OwnerIdentityFields />
              </Section>
              <Section title={t("register.proof")}>
                <ProofFields />
              </Section>
              <Section title={t("register.person")}>
                <PersonFields />
              </Section>
              <Section title={t("register.declaration")}>
                <Checkbox name="pledged">{t("register.pledge")}</Checkbox>
              </Section>
              <SubmitButton full>{t("register.submit")}</SubmitButton>
            </Form>
          </Sheet>
        </Split>
      </Page>
    </>
  );
}
