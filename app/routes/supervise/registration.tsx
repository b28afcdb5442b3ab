import { data, redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { lightOf } from "#domain/calendar/light.ts";
import { notOwnEntry } from "#app/commands/desk/own-entry.ts";
import { Alert } from "#app/components/alert.tsx";
import { DefectList } from "#app/components/defect-list.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Light } from "#app/components/light.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { readRegistration } from "#db/read/registration.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { act, parseAct } from "./registration-action.ts";
import { ChecksSheet } from "./registration-checks.tsx";
import { admissionActs, admissionFile } from "./registration-file.ts";
import { CheckPaperForm, DecideForm, ObjectionSheet, PaperSheet } from "./registration-objections.tsx";
import { JudgeForm, ReviewSheet } from "./registration-review.tsx";
import { lightStateOf } from "./light-state.ts";
import { ApproveForm, ReturnForm } from "./registration-forms.tsx";
import { ContactSheet, ShowContactForm } from "./registration-contact.tsx";
import { reachOf, shownRegistration } from "./registration-shown.ts";
import { ServicesSheet } from "./registration-services.tsx";
import { OrganisationSheet, PapersSheet } from "./registration-sheets.tsx";

function load({ ctx, params }: HandlerArgs) {
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31
    ? readRegistration(ctx.db, id)
    : Promise.resolve(null);
}

async function subject(args: HandlerArgs) {
  const registration = await load(args);
  return registration && { jurisdiction: registration.jurisdictionCode };
}

export const loader = guarded("registration.read", { subject }, async (args) => {
  const registration = await load(args);
  if (!registration) throw new Response(null, { status: 404 });
  const { submittedAt, dueAt, decidedAt, state } = registration;
  const cal = await loadCalendar(args.ctx.db);
  const mayDecide =
    args.ctx.actor.kind === "person" && args.ctx.actor.role === "operator" && state === "submitted";
  const other = await notOwnEntry(args.ctx.db, args.ctx.actor, `registration:${registration.id}`);
  const doneAt = state === "submitted" ? null : decidedAt;
  const admission = await admissionFile(args, registration, cal);
  return {
    title: `${registration.name} · ${args.t("registration.queue")}`,
    registration: shownRegistration(registration),
    admission,
    acts: admissionActs(args, admission),
    light: lightOf({ startsAt: submittedAt, dueAt, now: args.ctx.now(), cal, doneAt }),
    mayDecide: mayDecide && other.ok,
    held: mayDecide && !other.ok ? explain(args.t, other.refusal).text : null,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("identity.judge", { subject }, async (args) => {
  const form = await parseAct(args);
  if (!form.ok) return form.response;
  const registrationId = Number(args.params.id);
  const outcome = await act(args, form, registrationId);
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  if (form.name === "show") {
    const registration = await load(args);
    return data({ form: null, reach: registration && reachOf(registration) });
  }
  return redirect(`/supervise/registrations/${registrationId}`, 303);
});

export default function Registration() {
  const t = useT();
  const format = useFormat();
  const { registration, admission, light } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { defects } = registration;
  return (
    <>
      <Docket
        title={registration.name}
        number={registration.code}
        crumbs={[{ href: "/supervise/registrations", label: t("registration.queue") }]}
        facts={[
          { label: t("registration.submitted_at"), value: format.instant(registration.submittedAt) },
          { label: t("registration.due"), value: format.instant(registration.dueAt) },
        ]}
        state={
          <>
            <Light state={lightStateOf(light)} />
            <Tag>{t(`registration.state.${registration.state}`)}</Tag>
          </>
        }
      />
      <Page>
        <Split kind="form" aside={<Forms />}>
          {defects.length > 0 ? (
            <Sheet title={t("registration.defects")}>
              <DefectList defects={defects} />
            </Sheet>
          ) : null}
          {admission?.review ? <ReviewSheet review={admission.review} /> : null}
          {admission?.objections.map((objection) => (
            <ObjectionSheet key={objection.id} objection={objection} />
          ))}
          {admission ? <ChecksSheet checks={admission.checks} /> : null}
          {admission && admission.papers.length > 0 ? <PaperSheet papers={admission.papers} /> : null}
          {again && "reach" in again && again.reach ? <ContactSheet reach={again.reach} /> : null}
          <PapersSheet registration={registration} />
          <OrganisationSheet registration={registration} />
          {registration.agency ? <ServicesSheet agency={registration.agency} /> : null}
        </Split>
      </Page>
    </>
  );
}

function Forms() {
  const { registration, admission, acts, mayDecide, held } = useLoaderData<typeof loader>();
  const open = admission?.objections.filter(({ decidedAt }) => decidedAt === null) ?? [];
  const handedIn = admission?.papers.filter(({ state }) => state === "handed_in") ?? [];
  return (
    <>
      {acts.judge ? <JudgeForm /> : null}
      {acts.decide ? <DecideForm objections={open} /> : null}
      {acts.check ? <CheckPaperForm papers={handedIn} /> : null}
      {held ? <Alert tone="warn">{held}</Alert> : null}
      {acts.show ? <ShowContactForm /> : null}
      {mayDecide ? (
        <>
          <ApproveForm services={registration.agency?.services ?? null} />
          <ReturnForm />
        </>
      ) : null}
    </>
  );
}
