import { Checkbox } from "#app/components/checkbox.tsx";
import { CheckboxGroup, RadioGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { complaintChoices, type ComplaintObject } from "#domain/complaint/subjects.ts";

export const sayings = ["complete", "answer", "appeal"] as const;
export type ComplaintForms = {
  readonly say: (typeof sayings)[number] | null;
  readonly withdraw: boolean;
  readonly screen: boolean;
  readonly maySendBack: boolean;
  readonly decide: "first" | "final" | null;
  readonly prolongTo: Date | null;
  readonly execute: boolean;
};

/** The forms of the step at hand, for whoever may take it. */
export function StepForms({ forms, object }: { forms: ComplaintForms; object: ComplaintObject }) {
  return (
    <>
      {forms.say ? <SayForm say={forms.say} /> : null}
      {forms.screen ? <ScreenForm maySendBack={forms.maySendBack} /> : null}
      {forms.decide ? <DecideForm object={object} stage={forms.decide} /> : null}
      {forms.execute ? <ReasonForm name="execute" /> : null}
      {forms.prolongTo ? <ReasonForm name="prolong" until={forms.prolongTo} /> : null}
      {forms.withdraw ? <WithdrawForm /> : null}
    </>
  );
}

function SayForm({ say }: { say: (typeof sayings)[number] }) {
  const t = useT();
  const labels = { text: t("complaint.say.text"), evidence: t("complaint.evidence") };
  return (
    <FormLayout title={t(`complaint.say.${say}`)} name={say} files labels={labels}>
      <TextareaField name="text" rows={6} maxLength={4_000} />
      <FileField
        name="evidence"
        multiple
        optional
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
        hint={t("complaint.evidence_hint")}
      />
      <SubmitButton>{t("complaint.submit")}</SubmitButton>
    </FormLayout>
  );
}

function ScreenForm({ maySendBack }: { maySendBack: boolean }) {
  const t = useT();
  const options = (["admit", "send_back", "refuse"] as const).filter(
    (each) => maySendBack || each !== "send_back",
  );
  return (
    <FormLayout
      title={t("complaint.screen")}
      note={t("complaint.screen.note")}
      name="screen"
      labels={{ decision: t("complaint.screen.decision"), reason: t("complaint.screen.reason") }}
    >
      <RadioGroup
        name="decision"
        options={options.map((value) => ({ value, label: t(`complaint.screen.${value}`) }))}
      />
      <TextareaField name="reason" rows={4} maxLength={2_000} optional />
      <SubmitButton>{t("complaint.submit")}</SubmitButton>
    </FormLayout>
  );
}

function DecideForm({ object, stage }: { object: ComplaintObject; stage: "first" | "final" }) {
  const t = useT();
  const labels = {
    verdict: t("complaint.verdict"),
    reasons: t("complaint.reasons"),
    basis: t("complaint.basis"),
    remedies: t("complaint.measure"),
    furtherRemedy: t("complaint.further"),
    abusive: t("complaint.abusive"),
  };
  return (
    <FormLayout
      title={t(stage === "first" ? "complaint.decide" : "complaint.decide.final")}
      name="decide"
      labels={labels}
    >
      <RadioGroup
        name="verdict"
        options={(["uphold", "uphold_partly", "dismiss"] as const).map((value) => ({
          value,
          label: t(`complaint.verdict.${value}`),
        }))}
      />
      <TextareaField name="reasons" rows={6} maxLength={4_000} />
      <Field name="basis" maxLength={400} />
      <CheckboxGroup
        name="remedies"
        optional
        options={complaintChoices[object].remedies.map((value) => ({
          value,
          label: t(`complaint.remedy.${value}`),
        }))}
      />
      <TextareaField
        name="furtherRemedy"
        rows={3}
        maxLength={1_000}
        defaultValue={t(`complaint.further.${stage}`)}
      />
      <Checkbox name="abusive" />
      <SubmitButton>{t("complaint.submit")}</SubmitButton>
    </FormLayout>
  );
}

function ReasonForm({ name, until }: { name: "execute" | "prolong"; until?: Date }) {
  const t = useT();
  const { instant } = useFormat();
  const label = t(name === "execute" ? "complaint.execute.report" : "complaint.reasons");
  return (
    <FormLayout
      title={t(`complaint.${name}`)}
      note={until ? t("complaint.prolong.intro", { at: instant(until) }) : undefined}
      name={name}
      labels={{ reason: label }}
    >
      <TextareaField name="reason" rows={3} maxLength={2_000} />
      <SubmitButton tone={name === "execute" ? "primary" : "plain"}>{t("complaint.submit")}</SubmitButton>
    </FormLayout>
  );
}

function WithdrawForm() {
  const t = useT();
  return (
    <FormLayout title={t("complaint.withdraw")} name="withdraw">
      <p className="ink2">{t("complaint.withdraw.intro")}</p>
      <SubmitButton tone="plain">{t("complaint.withdraw")}</SubmitButton>
    </FormLayout>
  );
}
