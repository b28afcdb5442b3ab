import { usualDefects } from "#domain/account/registration.ts";
import { CheckboxGroup } from "#app/components/choice-group.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";

export function ApproveForm({ agency }: { agency: boolean }) {
  const t = useT();
  return (
    <FormLayout name="approve" title={t("registration.approve")}>
      <p>{agency ? t("registration.approve_agency_note") : t("registration.approve_owner_note")}</p>
      <SubmitButton full>{t("registration.approve")}</SubmitButton>
    </FormLayout>
  );
}

export function ReturnForm() {
  const t = useT();
  const labels = { usual: t("registration.defects"), others: t("registration.other_defects") };
  return (
    <FormLayout name="return" title={t("registration.return")} labels={labels}>
      <p className="hint">{t("registration.return_note")}</p>
      <CheckboxGroup
        name="usual"
        options={usualDefects.map((defect) => ({ value: defect, label: t(`defect.${defect}`) }))}
      />
      <TextareaField name="others" optional rows={3} maxLength={4_000} />
      <SubmitButton tone="danger" full>
        {t("registration.return")}
      </SubmitButton>
    </FormLayout>
  );
}
