import { Alert } from "#app/components/alert.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";

type Duty = {
  readonly own: boolean;
  readonly decides: boolean;
  readonly open: boolean;
  /** The need may still get another cap. */
  readonly running: boolean;
};

/** The second person's two answers; who proposed may only take it back. */
export function CapDecide({ duty }: { readonly duty: Duty }) {
  const t = useT();
  const labels = { note: t("cap.override.note") };
  if (!duty.open) return null;
  if (duty.own)
    return (
      <FormLayout name="withdraw" title={t("cap.override.withdraw")}>
        <p className="hint">{t("cap.override.own")}</p>
        <SubmitButton tone="plain" full>
          {t("cap.override.withdraw")}
        </SubmitButton>
      </FormLayout>
    );
  if (!duty.decides) return <Alert tone="info">{t("cap.override.not_yours")}</Alert>;
  return (
    <>
      {duty.running ? (
        <FormLayout name="confirm" title={t("cap.override.confirm")} labels={labels}>
          <p className="hint">{t("cap.override.confirm.text")}</p>
          <TextareaField name="note" optional rows={2} maxLength={1_000} />
          <SubmitButton full>{t("cap.override.confirm")}</SubmitButton>
        </FormLayout>
      ) : (
        <Alert tone="warn">{t("cap.override.over")}</Alert>
      )}
      <FormLayout name="refuse" title={t("cap.override.refuse")} labels={labels}>
        <TextareaField name="note" rows={3} maxLength={1_000} />
        <SubmitButton tone="danger" full>
          {t("cap.override.refuse")}
        </SubmitButton>
      </FormLayout>
    </>
  );
}
