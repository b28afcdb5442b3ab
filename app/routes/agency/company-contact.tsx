import { z } from "zod";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";

const line = (max: number) => z.string().trim().min(1).max(max);
export const contactShape = z.object({
  contactName: line(60),
  phone: line(40),
  email: z.email().max(120),
  addressZh: line(200),
  introduction: z.string().trim().max(2_000).optional(),
});

type Contact = {
  readonly contactName: string;
  readonly phone: string;
  readonly email: string;
  readonly addressZh: string;
  readonly introduction: string;
};

/** What needs nobody's check: by what the agency is reached, and what it says of itself. */
export function ContactForm({ contact }: { readonly contact: Contact }) {
  const t = useT();
  const labels = {
    contactName: t("life.company.contact"),
    phone: t("life.company.phone"),
    email: t("life.company.email"),
    addressZh: t("life.company.address"),
    introduction: t("life.company.introduction"),
  };
  return (
    <FormLayout
      name="contact"
      title={t("life.company.contact_edit")}
      note={t("life.company.contact_note")}
      labels={labels}
    >
      <div className="pair">
        <Field name="contactName" maxLength={60} defaultValue={contact.contactName} />
        <Field name="phone" maxLength={40} inputMode="tel" defaultValue={contact.phone} />
      </div>
      <Field name="email" maxLength={120} defaultValue={contact.email} />
      <Field name="addressZh" maxLength={200} defaultValue={contact.addressZh} />
      <TextareaField
        name="introduction"
        optional
        rows={5}
        maxLength={2_000}
        defaultValue={contact.introduction}
      />
      <SubmitButton>{t("life.company.contact_save")}</SubmitButton>
    </FormLayout>
  );
}
