import type { ChangeKind } from "#domain/agency/change.ts";
import { Field } from "./field.tsx";
import { FileField } from "./file-field.tsx";
import { FormLayout } from "./form-layout.tsx";
import { HoldingFields, identityLabels } from "./identity-fields.tsx";
import { KeyValues } from "./key-values.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { TextareaField } from "./textarea-field.tsx";
import { useT } from "./ui-context.tsx";

/** A firm tells what has changed, with the paper that proves it. */
export function CompanyChangeForm({
  kind,
  current,
}: {
  readonly kind: ChangeKind;
  readonly current: string;
}) {
  const t = useT();
  const labels = {
    ...identityLabels(t),
    name: t("life.change.new_name"),
    legalRepresentative: t("life.change.new_representative"),
    idNumber: t("life.change.id_number"),
    bankName: t("life.change.bank_name"),
    bankAccountNo: t("life.change.bank_account"),
    reason: t("life.change.reason"),
    file: t("life.change.file"),
  };
  return (
    <FormLayout title={t(`life.kind.${kind}`)} note={t(`life.change.effect.${kind}`)} files labels={labels}>
      <KeyValues items={[[t("life.change.now"), current || t("life.company.account_none")]]} />
      <ValueFields kind={kind} />
      <TextareaField name="reason" rows={3} maxLength={1_000} />
      <FileField name="file" accept=".pdf,.jpg,.jpeg,.png,.docx" hint={t(`life.change.file_hint.${kind}`)} />
      <SubmitButton>{t("life.change.submit")}</SubmitButton>
    </FormLayout>
  );
}

function ValueFields({ kind }: { readonly kind: ChangeKind }) {
  if (kind === "holders") return <HoldingFields />;
  if (kind === "name") return <Field name="name" maxLength={120} autoComplete="off" />;
  if (kind === "legal_representative")
    return (
      <div className="pair">
        <Field name="legalRepresentative" maxLength={60} autoComplete="off" />
        <Field name="idNumber" maxLength={30} autoComplete="off" />
      </div>
    );
  return (
    <div className="pair">
      <Field name="bankName" maxLength={120} autoComplete="off" />
      <Field name="bankAccountNo" maxLength={40} inputMode="numeric" autoComplete="off" />
    </div>
  );
}
