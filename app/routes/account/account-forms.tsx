import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";

export function ProfileForm({ profile }: { profile: { name: string; phone: string | null } | null }) {
  const t = useT();
  return (
    <FormLayout
      name="profile"
      title={t("account.profile")}
      labels={{ name: t("account.name"), phone: t("account.phone") }}
    >
      <Field name="name" defaultValue={profile?.name} autoComplete="name" maxLength={60} />
      <Field
        name="phone"
        type="tel"
        optional
        defaultValue={profile?.phone}
        autoComplete="tel"
        maxLength={40}
      />
      <SubmitButton tone="plain">{t("action.save")}</SubmitButton>
    </FormLayout>
  );
}

export function PasswordForm() {
  const t = useT();
  const labels = {
    current: t("account.password_current"),
    next: t("account.password_next"),
    repeat: t("account.password_repeat"),
  };
  return (
    <FormLayout name="password" title={t("account.password")} labels={labels}>
      <Field name="current" type="password" autoComplete="current-password" maxLength={500} />
      <Field
        name="next"
        type="password"
        autoComplete="new-password"
        maxLength={500}
        hint={t("account.password_hint")}
      />
      <Field name="repeat" type="password" autoComplete="new-password" maxLength={500} />
      <p className="hint">{t("account.password_note")}</p>
      <SubmitButton tone="plain">{t("account.password_submit")}</SubmitButton>
    </FormLayout>
  );
}
