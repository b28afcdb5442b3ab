import { z } from "zod";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";

const line = (max: number) => z.string().trim().min(1).max(max);
export const contactShape = z.object({
  contactName: line(60),
  phone: line(40),
  email: z.email().max(120),
  addressZh: line(200),
});

/** What needs nobody's check: by what the owner is reached. */
export function ContactForm({ contact }: { readonly contact: z.output<typeof contactShape> }) {
  const t = useT();
  const labels = {
    contactName: t("life.company.contact"),
    phone: t("life.company.phone"),
    email: t("life.company.email"),
    addressZh: t("life.company.address"),
  };
  return (
    <FormLayout
      name="contact"
      title={t("life.company.owner_contact_edit")}
      note={t("life.company.owner_contact_note")}
      labels={labels}
    >
      <div className="pair">
        <Field name="contactName" maxLength={60} defaultValue={contact.contactName} />
        <Field name="phone" maxLength={40} inputMode="tel" defaultValue={contact.phone} />
      </div>
      <Field name="email" maxLength={120} defaultValue={contact.email} />
      <Field name="addressZh" maxLength={200} defaultValue={contact.addressZh} />
      <SubmitButton>{t("life.company.contact_save")}</SubmitButton>
    </FormLayout>
  );
}
