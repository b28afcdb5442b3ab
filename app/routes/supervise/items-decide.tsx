import { Alert } from "#app/components/alert.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";

type Duty = { readonly own: boolean; readonly decides: boolean; readonly open: boolean };

/** The second person's two answers; who proposed may only take it back. */
export function DecideForms({ duty }: { readonly duty: Duty }) {
  const t = useT();
  const labels = { note: t("catalogue.note") };
  if (!duty.open) return null;
  if (duty.own)
    return (
      <FormLayout name="withdraw" title={t("catalogue.withdraw")}>
        <p className="hint">{t("catalogue.own")}</p>
        <SubmitButton tone="plain" full>
          {t("catalogue.withdraw")}
        </SubmitButton>
      </FormLayout>
    );
  if (!duty.decides) return <Alert tone="info">{t("catalogue.not_your_decision")}</Alert>;
  return (
    <>
      <FormLayout name="approve" title={t("catalogue.approve")} labels={labels}>
        <p className="hint">{t("catalogue.approve.note")}</p>
        <TextareaField name="note" optional rows={2} maxLength={1_000} />
        <SubmitButton full>{t("catalogue.approve")}</SubmitButton>
      </FormLayout>
      <FormLayout name="reject" title={t("catalogue.reject")} labels={labels}>
        <TextareaField name="note" rows={3} maxLength={1_000} />
        <SubmitButton tone="danger" full>
          {t("catalogue.reject")}
        </SubmitButton>
      </FormLayout>
    </>
  );
}
