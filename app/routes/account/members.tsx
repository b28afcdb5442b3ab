import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { rolesToGive } from "#domain/account/members.ts";
import { roles } from "#domain/shared/actor.ts";
import { endMembership } from "#app/commands/account/end-membership.ts";
import { cancelInvitation, inviteMember } from "#app/commands/account/invite-member.ts";
import { AgencyNav } from "#app/components/agency-nav.tsx";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { RowRefusal } from "#app/components/row-form.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { unitName } from "#app/server/unit-name.ts";
import { membersOf, openInvitations } from "#db/store/invitation.ts";
import { InvitationTable, MemberTable } from "./members-tables.tsx";

const schemas = {
  invite: z.object({ email: z.string().trim().min(3).max(240), role: z.enum(roles) }),
  cancel: z.object({ id: z.uuid() }),
  end: z.object({ membershipId: z.number().int().positive() }),
};

export const loader = guarded("member.leave", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Response(null, { status: 403 });
  const given = rolesToGive(actor.role);
  const members = await membersOf(ctx.db, actor.organisationId);
  return {
    title: `${t("members.title")} · ${t("site.name")}`,
    unit: unitName(ctx),
    isAgency: actor.role.startsWith("agency_"),
    membershipId: actor.membershipId,
    roles: given,
    members: given.length > 0 ? members : members.filter((each) => each.membershipId === actor.membershipId),
    invitations: given.length > 0 ? await openInvitations(ctx.db, actor.organisationId) : [],
    sent: (url.searchParams.get("sent") ?? "").slice(0, 240),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("member.leave", {}, async ({ ctx, request, url, locale, t }) => {
  const form = await parseForms(request, schemas);
  if (!form.ok) return form.response;
  const { actor } = ctx;
  if (form.name === "invite") {
    const { email, role } = form.value;
    const sent = await inviteMember(ctx, { email, role, locale, origin: url.origin });
    if (!sent.ok) return form.refused(explain(t, sent.refusal));
    return redirect(`/account/unit/members?sent=${encodeURIComponent(email)}`, 303);
  }
  const outcome = await (form.name === "cancel"
    ? cancelInvitation(ctx, form.value)
    : endMembership(ctx, form.value));
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  const left =
    form.name === "end" && actor.kind === "person" && form.value.membershipId === actor.membershipId;
  return redirect(left ? "/login" : "/account/unit/members", 303);
});

export default function Members() {
  const t = useT();
  const { local } = useFormat();
  const { unit, isAgency, roles: given, sent, invitations } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("members.title")}
        facts={[{ value: local(unit) }]}
        crumbs={[{ href: "/account", label: t("account.title") }]}
      >
        <p className="small ink2">{t("members.intro")}</p>
        {isAgency ? <AgencyNav at="members" /> : null}
      </Docket>
      <Page>
        {sent ? <Alert tone="ok">{t("members.sent", { email: sent })}</Alert> : null}
        <Split kind="form" aside={given.length > 0 ? <Invite /> : null}>
          <RowRefusal name="end" />
          <RowRefusal name="cancel" />
          <MemberTable {...useLoaderData<typeof loader>()} />
          {given.length > 0 ? <InvitationTable rows={invitations} /> : null}
        </Split>
      </Page>
    </>
  );
}

function Invite() {
  const t = useT();
  const { roles: given } = useLoaderData<typeof loader>();
  return (
    <FormLayout
      name="invite"
      title={t("members.invite")}
      note={t("members.invite_note")}
      labels={{ email: t("members.email"), role: t("members.role") }}
    >
      <Field name="email" type="email" maxLength={240} autoComplete="off" />
      <SelectField name="role" options={given.map((role) => ({ value: role, label: t(`role.${role}`) }))} />
      <SubmitButton full>{t("members.send")}</SubmitButton>
    </FormLayout>
  );
}
