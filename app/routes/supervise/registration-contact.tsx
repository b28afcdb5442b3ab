import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";

type Reach = {
  readonly applicantPhone: string | null;
  readonly applicantLogin: string;
  readonly phone: string | null;
  readonly email: string | null;
};

/** Unmasked for this one answer; the next time the page asks why again. */
export function ContactSheet({ reach }: { readonly reach: Reach }) {
  const t = useT();
  return (
    <Sheet title={t("registration.contact_shown")} tone="primary" note={t("registration.contact_logged")}>
      <KeyValues
        items={[
          [t("registration.applicant_phone"), reach.applicantPhone],
          [t("registration.applicant_login"), reach.applicantLogin],
          [t("registration.unit_phone"), reach.phone],
          [t("registration.unit_email"), reach.email],
        ]}
      />
    </Sheet>
  );
}

export function ShowContactForm() {
  const t = useT();
  return (
    <FormLayout
      name="show"
      title={t("registration.show_contact")}
      labels={{ reason: t("registration.show_reason") }}
    >
      <p className="hint">{t("registration.show_note")}</p>
      <TextareaField name="reason" rows={2} maxLength={2_000} />
      <SubmitButton tone="plain" full>
        {t("registration.show_contact")}
      </SubmitButton>
    </FormLayout>
  );
}
