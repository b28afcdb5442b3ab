import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { objectionGrounds } from "#domain/agency/entry-objection.ts";
import { objectToEntry } from "#app/commands/registration/object-to-entry.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page } from "#app/components/page.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { publicisedEntry } from "#db/read/admission.ts";
import { policyInForce } from "#db/store/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";

const schema = z.object({
  ground: z.enum(objectionGrounds),
  facts: z.string().trim().min(1).max(4_000),
  evidence: z
    .instanceof(File)
    .optional()
    .transform((chosen) => (chosen && chosen.size > 0 ? chosen : undefined)),
  guestName: z.string().trim().max(60).optional(),
  guestContact: z.string().trim().max(120).optional(),
});

export const loader = publicRoute("agency-objection", async ({ ctx, params, url, t }) => {
  const entry = await publicisedEntry(ctx.db, params.uscc ?? "");
  if (!entry) throw new Response(null, { status: 404 });
  const now = ctx.now();
  const policy = await policyInForce(ctx.db, entry.jurisdictionCode, dayOf(now));
  const periods = policy.ok ? policy.value.periods : null;
  const { uscc, name, endsAt, state } = entry;
  const running =
    endsAt !== null && now < endsAt && (state === "publicity" || state === "conditional_publicity");
  const done = /^\d{1,10}$/.exec(url.searchParams.get("done") ?? "")?.[0] ?? null;
  return {
    title: `${t("objection.title")} · ${name}`,
    entry: { uscc, name, endsAt },
    running,
    done,
    answer: periods?.complaintAnswered ?? 0,
    decide: periods?.complaintDecided ?? 0,
    person: ctx.actor.kind === "person" ? ctx.actor.name : null,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = publicRoute("agency-objection", async (args) => {
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const { ground, facts, evidence, guestName, guestContact } = form.value;
  const uscc = args.params.uscc ?? "";
  const outcome = await objectToEntry(args.ctx, {
    uscc,
    ground,
    facts,
    evidence: evidence ? await uploadOf(evidence) : null,
    guest: guestName && guestContact ? { name: guestName, contact: guestContact } : null,
  });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/agencies/${uscc}/objection?done=${outcome.value.objectionId}`, 303);
});

export default function Objection() {
  const t = useT();
  const format = useFormat();
  const { entry, running, done, answer, decide } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("objection.heading", { name: entry.name })}
        number={entry.uscc}
        crumbs={[{ href: "/admissions", label: t("admission.title") }]}
        facts={[{ label: t("admission.ends"), value: entry.endsAt ? format.instant(entry.endsAt) : "" }]}
      />
      <Page reading>
        {done ? (
          <Alert tone="ok" live>
            {t("objection.done", { no: done })}
          </Alert>
        ) : running ? (
          <>
            <p>{t("objection.intro", { answer, decide })}</p>
            <ObjectionForm />
          </>
        ) : (
          <Alert tone="info">{t("objection.over")}</Alert>
        )}
      </Page>
    </>
  );
}

function ObjectionForm() {
  const t = useT();
  const { person } = useLoaderData<typeof loader>();
  const labels = {
    ground: t("objection.ground"),
    facts: t("objection.facts"),
    evidence: t("objection.evidence"),
    guestName: t("objection.guest_name"),
    guestContact: t("objection.guest_contact"),
  };
  return (
    <FormLayout title={t("objection.title")} files labels={labels}>
      <SelectField
        name="ground"
        options={objectionGrounds.map((ground) => ({
          value: ground,
          label: t(`objection.ground.${ground}`),
        }))}
      />
      <TextareaField name="facts" rows={5} maxLength={4_000} hint={t("objection.facts_hint")} />
      <FileField
        name="evidence"
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
        hint={t("register.file_hint")}
        optional
      />
      {person ? (
        <p className="hint">{t("objection.as_account", { name: person })}</p>
      ) : (
        <fieldset className="form section">
          <legend>{t("objection.guest")}</legend>
          <p className="hint">{t("objection.guest_hint")}</p>
          <Field name="guestName" maxLength={60} autoComplete="name" />
          <Field name="guestContact" maxLength={120} />
        </fieldset>
      )}
      <SubmitButton full>{t("objection.submit")}</SubmitButton>
    </FormLayout>
  );
}
