import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { reenterAgency } from "#app/commands/agency/reenter-agency.ts";
import { withdrawAgency } from "#app/commands/agency/withdraw-agency.ts";
import { AgencyNav } from "#app/components/agency-nav.tsx";
import { Alert } from "#app/components/alert.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Docket } from "#app/components/docket.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { companyOf } from "#db/read/agency-company.ts";
import { openWorkOf } from "#db/store/agency-change.ts";

const file = z
  .instanceof(File, { message: "form.required" })
  .refine((chosen) => chosen.size > 0, "form.required");
const schemas = {
  leave: z.object({ reason: z.string().trim().min(1).max(1_000), sure: z.literal(true, "form.required") }),
  back: z.object({
    licence: file,
    authorisation: file,
    pledged: z.literal(true, "refusal.registration.pledge_missing"),
  }),
};

export const loader = guarded("agency.manage", {}, async ({ ctx, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const company = await companyOf(ctx.db, ctx.actor.organisationId);
  if (!company) throw new Response(null, { status: 404 });
  return {
    title: `${t("life.withdraw.title")} · ${t("site.name")}`,
    state: company.state,
    open: await openWorkOf(ctx.db, company.id),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("agency.manage", {}, async ({ ctx, request, t }) => {
  const form = await parseForms(request, schemas);
  if (!form.ok) return form.response;
  if (form.name === "leave") {
    const left = await withdrawAgency(ctx, { reason: form.value.reason });
    return left.ok ? redirect("/agency/withdraw", 303) : form.refused(explain(t, left.refusal));
  }
  const { licence, authorisation, pledged } = form.value;
  const outcome = await reenterAgency(ctx, {
    licence: await uploadOf(licence),
    authorisation: await uploadOf(authorisation),
    pledged,
  });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/account/registration", 303);
});

export default function Withdraw() {
  const t = useT();
  const { state } = useLoaderData<typeof loader>();
  const mayReturn = state === "withdrawn" || state === "delisted" || state === "draft";
  return (
    <>
      <Docket title={t("life.withdraw.title")} crumbs={[{ href: "/agency", label: t("desk.agency.title") }]}>
        <AgencyNav at="withdraw" />
      </Docket>
      <Page reading>
        {state === "withdrawn" ? <Alert tone="info">{t("life.withdraw.told")}</Alert> : null}
        {state === "listed" ? <Leave /> : mayReturn ? <Return /> : <p>{t("life.withdraw.neither")}</p>}
      </Page>
    </>
  );
}

function Leave() {
  const t = useT();
  const { open } = useLoaderData<typeof loader>();
  return (
    <FormLayout
      name="leave"
      title={t("life.withdraw.leave")}
      note={t("life.withdraw.leave_text")}
      labels={{ reason: t("life.withdraw.reason"), sure: t("life.withdraw.confirm") }}
    >
      {open.length > 0 ? (
        <Alert tone="warn" title={t("life.withdraw.open")}>
          <ul className="ruled">
            {open.map(({ kind, no }) => (
              <li key={`${kind} ${no}`}>
                <a href={kind === "award" ? `/agency/awards/${no}` : `/agency/engagements/${no}`}>
                  {t(`life.withdraw.open_${kind}`, { no })}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <TextareaField name="reason" rows={3} maxLength={1_000} />
      <Checkbox name="sure">{t("life.withdraw.confirm")}</Checkbox>
      <SubmitButton tone="danger">{t("life.withdraw.submit")}</SubmitButton>
    </FormLayout>
  );
}

function Return() {
  const t = useT();
  const labels = {
    licence: t("life.withdraw.licence"),
    authorisation: t("life.withdraw.authorisation"),
    pledged: t("life.withdraw.pledge"),
  };
  return (
    <FormLayout
      name="back"
      title={t("life.withdraw.back")}
      note={t("life.withdraw.back_text")}
      files
      labels={labels}
    >
      <FileField name="licence" hint={t("life.apply.file_hint")} />
      <FileField name="authorisation" hint={t("life.apply.file_hint")} />
      <Checkbox name="pledged">{t("life.withdraw.pledge")}</Checkbox>
      <SubmitButton>{t("life.withdraw.submit_back")}</SubmitButton>
    </FormLayout>
  );
}
