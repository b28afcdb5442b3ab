import { FormLayout } from "../form-layout.tsx";
import { SubmitButton } from "../submit-button.tsx";
import { TextareaField } from "../textarea-field.tsx";
import { useT } from "../ui-context.tsx";

/** Names what a revocation does before it is done: it cannot be taken back. */
export function RevokeForm() {
  const t = useT();
  return (
    <FormLayout title={t("report.revoke")} narrow labels={{ reason: t("report.revoke.reason") }}>
      <p>{t("report.revoke.text")}</p>
      <TextareaField name="reason" rows={4} maxLength={1000} />
      <SubmitButton tone="danger">{t("report.revoke.submit")}</SubmitButton>
    </FormLayout>
  );
}
