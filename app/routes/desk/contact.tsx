import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeContactAtDesk } from "#app/commands/desk/change-contact.ts";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { orderOf, visitFor } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";
import { contactOf } from "#db/store/desk.ts";

const schema = z.object({
  contactName: z.string().trim().min(1).max(60),
  phone: z.string().trim().min(1).max(40),
  email: z.email("form.format").max(240),
  addressZh: z.string().trim().min(1).max(200),
  request: requestFile,
});

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit, firm } = await visitFor(args, "change_contact");
  const contact = firm ? await contactOf(args.ctx.db, visit.kind, firm.id) : null;
  return {
    title: `${args.t("counter.act.change_contact")} · ${args.t("counter.title")}`,
    visit,
    firmName: firm?.name ?? null,
    contact,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const { request, ...contact } = form.value;
  const outcome = await changeContactAtDesk(args.ctx, await orderOf(args, request), contact);
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${outcome.value.no}`, 303);
});

export default function Contact() {
  const t = useT();
  const { visit, firmName, contact } = useLoaderData<typeof loader>();
  const labels = {
    contactName: t("register.contact_name"),
    phone: t("register.contact_phone"),
    email: t("counter.email"),
    addressZh: t("register.address"),
    request: t("counter.request"),
  };
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} act="change_contact" />
      <Page reading>
        <FormLayout title={t("counter.act.change_contact")} files labels={labels}>
          <Field name="contactName" maxLength={60} defaultValue={contact?.contactName} autoComplete="off" />
          <Field name="phone" type="tel" maxLength={40} defaultValue={contact?.phone} autoComplete="off" />
          <Field name="email" type="email" maxLength={240} defaultValue={contact?.email} autoComplete="off" />
          <Field name="addressZh" maxLength={200} defaultValue={contact?.addressZh} autoComplete="off" />
          <RequestField />
          <SubmitButton>{t("counter.submit")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}
