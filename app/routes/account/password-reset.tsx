import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requestPasswordReset } from "#app/commands/account/request-password-reset.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";

const requestForm = z.object({ login: z.string().max(240) });

export const loader = publicRoute("password-reset", ({ ctx, url, t }) => ({
  title: `${t("reset.title")} · ${t("site.name")}`,
  sent: url.searchParams.has("sent"),
  mailbox: ctx.mode !== "production",
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The same redirect whether the name is known or not. */
export const action = publicRoute("password-reset", async ({ ctx, request, t, locale, url }) => {
  const form = await parseForm(request, requestForm);
  if (!form.ok) return form.response;
  const outcome = await requestPasswordReset(ctx, { login: form.value.login, locale, origin: url.origin });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/account/password-reset?sent=1", 303);
});

export default function PasswordReset() {
  const t = useT();
  const { sent, mailbox } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("reset.title")} crumbs={[{ href: "/login", label: t("login.title") }]} />
      <Page reading>
        {sent ? (
          <Alert tone="ok" title={t("reset.sent_title")}>
            <p>{t("reset.sent")}</p>
            {mailbox ? (
              <p>
                <a href="/account/mailbox">{t("account.mailbox")}</a>
              </p>
            ) : null}
          </Alert>
        ) : null}
        <Sheet tone="primary">
          <Form narrow labels={{ login: t("login.login") }}>
            <p>{t("reset.intro")}</p>
            <Field name="login" type="email" autoComplete="username" maxLength={240} />
            <SubmitButton>{t("reset.submit")}</SubmitButton>
          </Form>
        </Sheet>
      </Page>
    </>
  );
}
