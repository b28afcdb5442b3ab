import { usualDefects } from "#domain/account/registration.ts";
import { CheckboxGroup } from "#app/components/choice-group.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Service = {
  readonly itemCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly state: string;
  readonly certificateName: string;
  readonly certificateNo: string;
  readonly certificateIssuer: string;
};

/** `services`: an agency's, each of which is judged by itself; null for an owner. */
export function ApproveForm({ services }: { services: readonly Service[] | null }) {
  const t = useT();
  const { local } = useFormat();
  const asked = services?.filter(({ state }) => state === "submitted") ?? [];
  const options = asked.map((service) => ({
    value: service.itemCode,
    label: local({ zh: service.nameZh, en: service.nameEn }),
    hint: [service.certificateName, service.certificateNo, service.certificateIssuer]
      .filter(Boolean)
      .join(" · "),
  }));
  return (
    <FormLayout
      name="approve"
      title={t("registration.approve")}
      labels={{ vetted: t("registration.vetted") }}
    >
      {asked.length > 0 ? (
        <CheckboxGroup name="vetted" hint={t("registration.vetted_hint")} options={options} />
      ) : null}
      <p>{services ? t("registration.approve_agency_note") : t("registration.approve_owner_note")}</p>
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
