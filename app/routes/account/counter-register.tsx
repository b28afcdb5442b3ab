import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import {
  companyHasHolders,
  forgottenFields,
  identityOf,
  identityShape,
  ownerIdentityShape,
  papersOfForm,
} from "#app/commands/registration/identity-form.ts";
import { registerAgencyAtDesk, registerOwnerAtDesk } from "#app/commands/desk/register.ts";
import { Checkbox } from "#app/components/checkbox.tsx";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { IdentityFields, OwnerIdentityFields, PaperFields } from "#app/components/identity-fields.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { orderOf, visitFor } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";
import { registrationChoices } from "#db/read/registration.ts";
import {
  AgencyFields,
  OwnerFields,
  PlaceFields,
  ProofFields,
  Section,
  ServiceFields,
} from "./entry-fields.tsx";
import { agencyCorrectionForm, agencyEntryOf, ownerCorrectionForm, ownerEntryOf } from "./entry-form.ts";
import { entryLabels } from "./entry-labels.ts";

/** As a firm's own entry, but for the password: the firm sets that itself. */
const counterShape = {
  licence: requestFile,
  authorisation: requestFile,
  personName: z.string().trim().min(1).max(60),
  personPhone: z.string().trim().min(1).max(40),
  login: z.string().trim().min(1).max(240),
  pledged: z.literal(true, "refusal.registration.pledge_missing"),
  request: requestFile,
};
const ownerForm = ownerCorrectionForm
  .extend({ ...ownerIdentityShape, ...counterShape })
  .superRefine(companyHasHolders);
const agencyForm = agencyCorrectionForm.extend({ ...identityShape, ...counterShape });
type CounterPart = z.output<z.ZodObject<typeof counterShape>>;

async function proofOf({ licence, authorisation, personName, personPhone, login, pledged }: CounterPart) {
  return {
    licence: await uploadOf(licence),
    authorisation: await uploadOf(authorisation),
    person: { name: personName, phone: personPhone, login },
    pledged,
  };
}

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit } = await visitFor(args, "register_owner", "register_agency");
  const act = visit.kind === "owner" ? ("register_owner" as const) : ("register_agency" as const);
  const title = `${args.t(`counter.act.${act}`)} · ${args.t("counter.title")}`;
  return { title, visit, act, ...(await registrationChoices(args.ctx.db)) };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const { ctx, t, request } = args;
  const { visit } = await visitFor(args, "register_owner", "register_agency");
  if (visit.kind === "owner") {
    const form = await parseForm(request, ownerForm, { forget: forgottenFields });
    if (!form.ok) return form.response;
    const { value } = form;
    const identity = identityOf(value);
    const entry = { ...ownerEntryOf(value, value.login), ...(await proofOf(value)), identity };
    const outcome = await registerOwnerAtDesk(ctx, await orderOf(args, value.request), entry);
    return outcome.ok
      ? redirect(`/desk/receipts/${outcome.value.no}`, 303)
      : form.refused(explain(t, outcome.refusal));
  }
  const form = await parseForm(request, agencyForm, { forget: forgottenFields });
  if (!form.ok) return form.response;
  const { value } = form;
  const behind = { identity: identityOf(value), papers: await papersOfForm(value) };
  const entry = { ...agencyEntryOf(value, value.login), ...(await proofOf(value)), ...behind };
  const outcome = await registerAgencyAtDesk(ctx, await orderOf(args, value.request), entry);
  return outcome.ok
    ? redirect(`/desk/receipts/${outcome.value.no}`, 303)
    : form.refused(explain(t, outcome.refusal));
});

export default function CounterRegister() {
  const t = useT();
  const { visit, act, places, items } = useLoaderData<typeof loader>();
  const agency = visit.kind === "agency";
  return (
    <>
      <VisitDocket visit={visit} firmName={null} act={act} />
      <Page reading>
        <FormLayout
          title={t(`counter.act.${act}`)}
          files
          labels={{ ...entryLabels(t), request: t("counter.request") }}
        >
          <Section title={t("register.organisation")}>
            <PlaceFields places={places} />
            {agency ? <AgencyFields /> : <OwnerFields />}
          </Section>
          {agency ? (
            <AgencySections items={items} />
          ) : (
            <Section title={t("identity.section")} hint={t("identity.owner_hint")}>
              <OwnerIdentityFields />
            </Section>
          )}
          <Section title={t("register.proof")}>
            <ProofFields />
          </Section>
          <Registrant />
          <Section title={t("register.declaration")}>
            <Checkbox name="pledged">{t("counter.pledge")}</Checkbox>
            {agency ? <Checkbox name="decoupled">{t("register.decoupled")}</Checkbox> : null}
          </Section>
          <RequestField />
          <SubmitButton full>{t("counter.submit")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}

type Items = Parameters<typeof ServiceFields>[0]["items"];

function AgencySections({ items }: { items: Items }) {
  const t = useT();
  return (
    <>
      <Section title={t("register.services")} hint={t("register.services_hint")}>
        <ServiceFields items={items} />
      </Section>
      <Section title={t("identity.section")} hint={t("identity.hint")}>
        <IdentityFields />
      </Section>
      <Section title={t("paper.sheet")} hint={t("paper.entry_hint")}>
        <PaperFields />
      </Section>
    </>
  );
}

function Registrant() {
  const t = useT();
  return (
    <Section title={t("register.person")} hint={t("counter.first_log_in")}>
      <div className="pair">
        <Field name="personName" maxLength={60} autoComplete="off" />
        <Field name="personPhone" type="tel" maxLength={40} autoComplete="off" />
      </div>
      <Field name="login" type="email" maxLength={240} autoComplete="off" inputMode="email" />
    </Section>
  );
}
