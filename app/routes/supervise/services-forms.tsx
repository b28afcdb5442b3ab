import { usualServiceDefects } from "#domain/agency/service-application.ts";
import { CheckboxGroup } from "#app/components/choice-group.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";

/** The hall: in form, or everything that is missing at once. */
export function FormalForms() {
  const t = useT();
  return (
    <>
      <FormLayout name="check" title={t("life.judge.check")}>
        <p>{t("life.judge.check_note")}</p>
        <SubmitButton full>{t("life.judge.check")}</SubmitButton>
      </FormLayout>
      <FormLayout
        name="return"
        title={t("life.judge.return")}
        labels={{ usual: t("life.judge.defects"), others: t("life.judge.others") }}
      >
        <p className="hint">{t("life.judge.return_note")}</p>
        <CheckboxGroup
          name="usual"
          options={usualServiceDefects.map((defect) => ({
            value: defect,
            label: t(`service_defect.${defect}`),
          }))}
        />
        <TextareaField name="others" optional rows={3} maxLength={4_000} />
        <SubmitButton tone="danger" full>
          {t("life.judge.return")}
        </SubmitButton>
      </FormLayout>
    </>
  );
}

/** The item's regulator: approve, or every reason why not. */
export function SubstanceForms() {
  const t = useT();
  return (
    <>
      <FormLayout name="approve" title={t("life.judge.approve")}>
        <p>{t("life.judge.approve_note")}</p>
        <SubmitButton full>{t("life.judge.approve")}</SubmitButton>
      </FormLayout>
      <FormLayout name="reject" title={t("life.judge.reject")} labels={{ reasons: t("life.judge.reasons") }}>
        <TextareaField name="reasons" rows={4} maxLength={4_000} />
        <SubmitButton tone="danger" full>
          {t("life.judge.reject")}
        </SubmitButton>
      </FormLayout>
    </>
  );
}
