import { redirect, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { resetPassword } from "#app/commands/account/reset-password.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { hashOfToken } from "#db/auth/reset-token.ts";
import { isResetUsable } from "#db/store/password-reset.ts";

const newPasswordForm = z
  .object({ next: z.string().max(500), repeat: z.string().max(500) })
  .refine((value) => value.next === value.repeat, { path: ["repeat"], message: "account.password_differs" });

export const loader = publicRoute("password-reset", async ({ ctx, params, t }) => ({
  title: `${t("reset.new_title")} · ${t("site.name")}`,
  usable: await isResetUsable(ctx.db, hashOfToken(params.token ?? "")),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
/** The address holds the token: no cache may keep it. To other sites no page of ours tells its address. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export const action = publicRoute("password-reset", async ({ ctx, request, params, t }) => {
  const form = await parseForm(request, newPasswordForm);
  if (!form.ok) return form.response;
  const outcome = await resetPassword(ctx, { token: params.token ?? "", password: form.value.next });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/login?told=reset", 303);
});

export default function PasswordResetToken() {
  const t = useT();
  const { usable } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("reset.new_title")} crumbs={[{ href: "/login", label: t("login.title") }]} />
      <Page reading>{usable ? <NewPassword /> : <Unusable />}</Page>
    </>
  );
}

function NewPassword() {
  const t = useT();
  const labels = { next: t("account.password_next"), repeat: t("account.password_repeat") };
  return (
    <Sheet tone="primary">
      <Form narrow labels={labels}>
        <Field
          name="next"
          type="password"
          autoComplete="new-password"
          maxLength={500}
          hint={t("account.password_hint")}
        />
        <Field name="repeat" type="password" autoComplete="new-password" maxLength={500} />
        <SubmitButton>{t("reset.new_submit")}</SubmitButton>
      </Form>
    </Sheet>
  );
}

function Unusable() {
  const t = useT();
  return (
    <Alert tone="danger" title={t("reset.invalid_title")}>
      <p>{t("refusal.account.reset_invalid")}</p>
      <p>
        <ButtonLink href="/account/password-reset">{t("reset.again")}</ButtonLink>
      </p>
    </Alert>
  );
}
