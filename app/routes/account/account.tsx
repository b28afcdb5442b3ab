import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { clientOf } from "#app/auth/client-of.ts";
import { changePassword } from "#app/commands/account/change-password.ts";
import { changeProfile } from "#app/commands/account/change-profile.ts";
import { endSession } from "#app/commands/account/end-session.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { listSessions, readProfile } from "#db/read/account.ts";
import { listNotices } from "#db/read/workspace.ts";
import { PasswordForm, ProfileForm } from "./account-forms.tsx";
import { NoticeSheet, RoleSheet, SessionSheet, UnitSheet } from "./account-sheets.tsx";

const told = ["saved", "password", "ended"] as const;
const schemas = {
  profile: z.object({ name: z.string().trim().min(1).max(60), phone: z.string().trim().max(40).optional() }),
  password: z
    .object({ current: z.string().max(500), next: z.string().max(500), repeat: z.string().max(500) })
    .refine((value) => value.next === value.repeat, {
      path: ["repeat"],
      message: "account.password_differs",
    }),
  "end-session": z.object({ idHash: z.string().regex(/^[0-9a-f]{64}$/) }),
};

export const loader = guarded("account.manage", {}, async ({ ctx, url, t }) => {
  const { actor, session } = ctx;
  if (actor.kind !== "person" || !session) throw new Response(null, { status: 403 });
  const [profile, sessions, notices] = await Promise.all([
    readProfile(ctx.db, actor.accountId),
    listSessions(ctx.db, actor.accountId),
    listNotices(ctx.db, actor.organisationId),
  ]);
  return {
    title: `${t("account.title")} · ${t("site.name")}`,
    told: told.find((each) => each === url.searchParams.get("told")) ?? null,
    membershipId: actor.membershipId,
    role: actor.role,
    hasRegistration: actor.role === "owner_staff" || actor.role === "agency_admin",
    profile,
    units: session.units,
    sessions: sessions.map(({ idHash, ...rest }) => ({ ...rest, idHash, current: idHash === session.id })),
    notices,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("account.manage", {}, async (args) => {
  const form = await parseForms(args.request, schemas);
  if (!form.ok) return form.response;
  if (form.name === "password") {
    const { current, next } = form.value;
    const outcome = await changePassword(args.ctx, { current, next, client: clientOf(args) });
    if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
    return redirect("/account?told=password", {
      status: 303,
      headers: { "Set-Cookie": outcome.value.cookie },
    });
  }
  const outcome = await (form.name === "profile"
    ? changeProfile(args.ctx, { name: form.value.name, phone: form.value.phone ?? null })
    : endSession(args.ctx, form.value));
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/account?told=${form.name === "profile" ? "saved" : "ended"}`, 303);
});

export default function Account() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const words = {
    saved: t("account.saved"),
    password: t("account.password_changed"),
    ended: t("account.session_ended"),
  };
  return (
    <>
      <Docket
        title={t("account.title")}
        facts={data.profile ? [{ label: t("account.login"), value: data.profile.login }] : []}
      />
      <Page>
        {data.told ? <Alert tone="ok">{words[data.told]}</Alert> : null}
        <Split
          aside={
            <>
              <ProfileForm profile={data.profile} />
              <PasswordForm />
            </>
          }
        >
          <RoleSheet role={data.role} />
          <NoticeSheet notices={data.notices} />
          <UnitSheet units={data.units} current={data.membershipId} hasRegistration={data.hasRegistration} />
          <SessionSheet sessions={data.sessions} />
        </Split>
      </Page>
    </>
  );
}
