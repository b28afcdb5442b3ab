import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { clientOf } from "#app/auth/client-of.ts";
import { firstPage } from "#app/auth/first-page.ts";
import { safeNext } from "#app/auth/safe-next.ts";
import { logIn } from "#app/commands/account/log-in.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { DemoLogins } from "./demo-logins.tsx";

const loginForm = z.object({
  login: z.string().max(240),
  password: z.string().max(500),
  next: z.string().max(2_000).optional(),
});

export const loader = publicRoute("login", async ({ ctx, url, t }) => {
  const next = safeNext(url.searchParams.get("next"));
  if (ctx.actor.kind === "person")
    throw redirect(next ?? firstPage({ ...ctx.actor, unverified: ctx.actor.unverified ?? false }));
  const told = ["reset", "ended"].find((each) => each === url.searchParams.get("told")) ?? null;
  return {
    title: `${t("login.title")} · ${t("site.name")}`,
    next,
    told,
    demo: ctx.mode === "demo" ? await demoPeople() : null,
  };
});

/** Only the demonstration loads its people: a real market does not even read the file. */
async function demoPeople() {
  const { demoPassword, demoStaff } = await import("#db/seed/generate/staff.ts");
  return { password: demoPassword, people: demoStaff.map(({ login, purpose }) => ({ login, ...purpose })) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = publicRoute("login", async (args) => {
  const form = await parseForm(args.request, loginForm);
  if (!form.ok) return form.response;
  const { login, password, next } = form.value;
  const outcome = await logIn(args.ctx, { login, password, client: clientOf(args) });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  const to = safeNext(next) ?? firstPage(outcome.value);
  return redirect(to, { status: 303, headers: { "Set-Cookie": outcome.value.cookie } });
});

export default function Login() {
  const t = useT();
  const { next, told, demo } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("login.title")} />
      <Page reading>
        {told === "reset" ? <Alert tone="ok">{t("login.after_reset")}</Alert> : null}
        {told === "ended" ? <Alert tone="ok">{t("login.ended")}</Alert> : null}
        <Split
          kind="form"
          aside={demo ? <DemoLogins people={demo.people} password={demo.password} next={next} /> : null}
        >
          <Sheet tone="primary">
            <Form narrow labels={{ login: t("login.login"), password: t("login.password") }}>
              {next ? <input type="hidden" name="next" value={next} /> : null}
              <Field name="login" type="email" autoComplete="username" inputMode="email" maxLength={240} />
              <Field
                name="password"
                type="password"
                autoComplete="current-password"
                maxLength={500}
                hint={t("login.wait_note")}
              />
              <SubmitButton full>{t("login.submit")}</SubmitButton>
              <p>
                <a href="/account/password-reset">{t("login.forgot")}</a>
              </p>
              <p>
                {t("login.no_account")} <a href="/register">{t("login.register")}</a>
              </p>
            </Form>
          </Sheet>
        </Split>
      </Page>
    </>
  );
}
