import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forgottenFields, identityAgainOf, papersOfForm } from "#app/commands/registration/identity-form.ts";
import { correctAtDesk } from "#app/commands/desk/correct.ts";
import { Alert } from "#app/components/alert.tsx";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { DefectList } from "#app/components/defect-list.tsx";
import { Page } from "#app/components/page.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { orderOf, visitFor } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";
import { readRegistration, registrationChoices } from "#db/read/registration.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { agencyCorrectionForm, agencyEntryOf, ownerCorrectionForm, ownerEntryOf } from "./entry-form.ts";

const ownerForm = ownerCorrectionForm.extend({ request: requestFile });
const agencyForm = agencyCorrectionForm.extend({ request: requestFile });

async function load(args: HandlerArgs) {
  const { visit, firm } = await visitFor(args, "correct_registration");
  const registration = firm?.registrationId ? await readRegistration(args.ctx.db, firm.registrationId) : null;
  if (!registration) throw new Response(null, { status: 404 });
  return { visit, registration };
}

export const loader = guarded("counter.serve", {}, async (args) => ({
  title: `${args.t("counter.act.correct_registration")} · ${args.t("counter.title")}`,
  ...(await load(args)),
  ...(await registrationChoices(args.ctx.db)),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const { registration } = await load(args);
  const { id: registrationId, applicantLogin: email } = registration;
  const files = async (value: { licence?: File | undefined; authorisation?: File | undefined }) => ({
    registrationId,
    licence: value.licence ? await uploadOf(value.licence) : null,
    authorisation: value.authorisation ? await uploadOf(value.authorisation) : null,
  });
  if (registration.kind === "agency") {
    const form = await parseForm(args.request, agencyForm, { forget: forgottenFields });
    if (!form.ok) return form.response;
    const behind = { identity: identityAgainOf(form.value), papers: await papersOfForm(form.value) };
    const input = { ...agencyEntryOf(form.value, email), ...(await files(form.value)), ...behind };
    const outcome = await correctAtDesk(args.ctx, await orderOf(args, form.value.request), input);
    return outcome.ok
      ? redirect(`/desk/receipts/${outcome.value.no}`, 303)
      : form.refused(explain(args.t, outcome.refusal));
  }
  const form = await parseForm(args.request, ownerForm, { forget: forgottenFields });
  if (!form.ok) return form.response;
  const identity = identityAgainOf(form.value);
  const input = { ...ownerEntryOf(form.value, email), ...(await files(form.value)), identity };
  const outcome = await correctAtDesk(args.ctx, await orderOf(args, form.value.request), input);
  return outcome.ok
    ? redirect(`/desk/receipts/${outcome.value.no}`, 303)
    : form.refused(explain(args.t, outcome.refusal));
});

export default function CounterCorrect() {
  const t = useT();
  const { visit, registration, places, items } = useLoaderData<typeof loader>();
  return (
    <>
      <VisitDocket visit={visit} firmName={registration.name} act="correct_registration" />
      <Page reading>
        <Alert tone="warn" title={t("registration.defects")}>
          <DefectList defects={registration.defects} />
        </Alert>
        <CorrectionForm registration={registration} places={places} items={items}>
          <RequestField />
        </CorrectionForm>
      </Page>
    </>
  );
}
