import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reviseNeed } from "#app/commands/need/revise-need.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useNonce, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { stepAnswers, stepForms, type AskedStep } from "./need-form-input.ts";
import { StepFields, useStepLabels } from "./need-form.tsx";
import { afterStep, beforeStep, needSteps, stepHref, stepIn } from "./need-step-names.ts";
import { ownNeed } from "./need-subject.ts";
import { PathSheet } from "./needs-paths.tsx";
import { StepAside } from "./needs-step-aside.tsx";
import { loadStep } from "./needs-step-view.ts";

export const loader = guarded("need.manage", { subject: ownNeed }, loadStep);
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.manage", { subject: ownNeed }, async ({ ctx, request, params, t }) => {
  const step = stepIn(params.step);
  const no = params.no ?? "";
  if (!step || step === "documents") throw new Response(null, { status: 404 });
  const form = await parseForm(request, stepForms[step]);
  if (!form.ok) return form.response;
  const answers = (stepAnswers[step] as (form: unknown) => ReturnType<(typeof stepAnswers)[AskedStep]>)(
    form.value,
  );
  const outcome = await reviseNeed(ctx, { ...answers, no });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  if (form.value.go === "leave") return redirect("/owner/needs/new");
  if (form.value.go === "stay") return redirect(stepHref(no, step));
  return redirect(
    step === "method" && answers.method === "direct" ? `/owner/needs/${no}/shortlist` : afterStep(no, step),
  );
});

export default function NeedStep() {
  const t = useT();
  const { instant } = useFormat();
  const view = useLoaderData<typeof loader>();
  const { step, no, place, savedAt } = view;
  return (
    <>
      <Docket
        title={t(`posting.step.${step}`)}
        number={no}
        crumbs={[
          { href: "/owner", label: t("nav.workspace") },
          { href: `/owner/needs/${no}`, label: t("posting.check") },
        ]}
        facts={[{ value: t("posting.place", { place, of: needSteps.length }) }]}
        state={<output data-saved="">{t("posting.saved", { at: instant(savedAt) })}</output>}
      />
      <Page>
        <Split aside={<StepAside view={view} />}>
          {view.problem && step !== "work" ? <Alert tone="warn">{view.problem}</Alert> : null}
          <StepForm />
          {step === "method" && view.paths ? <PathSheet paths={view.paths} method={null} /> : null}
        </Split>
      </Page>
    </>
  );
}

function StepForm() {
  const t = useT();
  const nonce = useNonce();
  const view = useLoaderData<typeof loader>();
  const { step, no } = view;
  return (
    <Form labels={useStepLabels(view)} className="form autosave">
      <Sheet title={t(`posting.step.${step}`)} note={t(`posting.step.${step}.note`)}>
        <div className="grid">
          <StepFields view={view} />
        </div>
      </Sheet>
      <p className="row">
        <SubmitButton name="go" value="next">
          {t("posting.next")}
        </SubmitButton>
        <SubmitButton tone="plain" name="go" value="stay">
          {t(step === "amount" || step === "money" ? "posting.recompute" : "posting.save")}
        </SubmitButton>
        <SubmitButton tone="plain" name="go" value="leave">
          {t("posting.leave")}
        </SubmitButton>
        <ButtonLink href={beforeStep(no, step)}>{t("posting.back")}</ButtonLink>
      </p>
      <p className="small mut">{t("posting.draft_note")}</p>
      <script type="module" src="/autosave.mjs" nonce={nonce} suppressHydrationWarning />
    </Form>
  );
}
