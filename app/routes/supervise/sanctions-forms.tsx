import { Alert } from "#app/components/alert.tsx";
import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { SanctionState } from "#domain/sanction/lifecycle.ts";

type Measure = {
  readonly state: SanctionState;
  readonly basis: string;
  readonly remedy: string;
  readonly decisionText: string | null;
  readonly statementUntil: Date | string | null;
};
type Duty = {
  readonly windowOver: boolean;
  readonly needsSecond: boolean;
  readonly drafted: boolean;
  readonly isDecider: boolean;
  readonly supervises: boolean;
  readonly acts: boolean;
  /** Null: a measure without a term has no half of it. */
  readonly liftableFrom: Date | null;
};

/** What supervision may do now; the command says no to everything else. */
export function DecisionForms({ measure, duty, now }: { measure: Measure; duty: Duty; now: Date }) {
  if (measure.state === "in_force") return <Lifting duty={duty} now={now} />;
  if (measure.state !== "notified" || !duty.acts) return null;
  return (
    <>
      {duty.windowOver ? (
        <Deciding measure={measure} duty={duty} />
      ) : (
        <WindowOpen until={measure.statementUntil} />
      )}
      <Reasoned name="withdraw" />
    </>
  );
}

/** Offered to who may do it, and not before the day. */
function Lifting({ duty: { supervises, liftableFrom }, now }: { duty: Duty; now: Date }) {
  const t = useT();
  const { instant } = useFormat();
  if (!supervises || !liftableFrom) return null;
  if (now >= liftableFrom) return <Reasoned name="lift" />;
  return (
    <Alert tone="info" title={t("sanction.lift")}>
      {t("sanction.lift.from", { at: instant(liftableFrom) })}
    </Alert>
  );
}

function WindowOpen({ until }: { until: Date | string | null }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Alert tone="info" title={t("sanction.window_open")}>
      {t("sanction.window_open.text", { at: until ? instant(until) : "" })}
    </Alert>
  );
}

function Deciding({ measure, duty }: { measure: Measure; duty: Duty }) {
  const t = useT();
  const labels = {
    text: t("sanction.decision_text"),
    basis: t("sanction.basis"),
    remedy: t("sanction.remedy"),
  };
  if (duty.drafted)
    return (
      <Sheet title={t("sanction.second")} tone="primary">
        <p>{t(duty.isDecider ? "sanction.second.other" : "sanction.second.intro")}</p>
        {duty.isDecider ? null : (
          <Form name="second">
            <p>
              <SubmitButton>{t("sanction.second.submit")}</SubmitButton>
            </p>
          </Form>
        )}
      </Sheet>
    );
  return (
    <FormLayout
      title={t("sanction.decide")}
      note={t(duty.needsSecond ? "sanction.two_persons" : "sanction.one_person")}
      name="decide"
      labels={labels}
    >
      <TextareaField name="text" rows={5} maxLength={4000} />
      <Field name="basis" maxLength={400} defaultValue={measure.basis} />
      <TextareaField name="remedy" rows={3} maxLength={1000} defaultValue={t("sanction.remedy.default")} />
      <p>
        <SubmitButton>
          {t(duty.needsSecond ? "sanction.decide.first" : "sanction.decide.submit")}
        </SubmitButton>
      </p>
    </FormLayout>
  );
}

function Reasoned({ name }: { name: "lift" | "withdraw" }) {
  const t = useT();
  return (
    <Sheet title={t(`sanction.${name}`)}>
      <p className="ink2">{t(`sanction.${name}.intro`)}</p>
      <Form name={name} labels={{ reason: t("sanction.reason") }}>
        <TextareaField name="reason" rows={3} maxLength={1000} />
        <p>
          <SubmitButton tone="plain">{t(`sanction.${name}.submit`)}</SubmitButton>
        </p>
      </Form>
    </Sheet>
  );
}
