import { RadioGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { FieldSheet } from "#app/components/field-sheet.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey, T } from "#app/i18n/translate.ts";
import type { ItemChoices } from "#db/read/catalogue-items.ts";
import { applicabilityForm, writeApplicability } from "#domain/catalogue/applicability-lines.ts";
import type { ItemContent } from "#domain/catalogue/item.ts";
import { lineForms, writeLegalBasis, writeLocals, writeMaterials } from "#domain/catalogue/lines.ts";
import { priceModes } from "#domain/fee/price.ts";
import { categoryForm } from "./items-input.ts";

const fieldNames = [
  "code",
  "nameZh",
  "nameEn",
  "category",
  "newCategory",
  "departmentId",
  "legalBasis",
  "approvals",
  "selfServiceZh",
  "selfServiceEn",
  "deliverableZh",
  "deliverableEn",
  "reviewsItem",
  "qualificationAll",
  "qualificationAny",
  "materials",
  "applicability",
  "limitWd",
  "promisedWd",
  "priceMode",
  "priceDocumentId",
  "fees",
  "effectiveOn",
  "reason",
  "basis",
] as const;

export function itemLabels(t: T): Record<string, string> {
  return Object.fromEntries(fieldNames.map((name) => [name, t(`catalogue.field.${name}` as MessageKey)]));
}

type Props = { readonly item: ItemContent | null; readonly choices: ItemChoices; readonly today: string };
const text = (lines: readonly string[] | undefined) => lines?.join("\n");

/** Every field of an item, with what is in force already typed in. */
export function ItemFields(props: Props) {
  return (
    <>
      <NameFields {...props} />
      <ScopeFields {...props} />
      <PriceFields {...props} />
      <ReasonSheet today={props.today} />
    </>
  );
}

function ReasonSheet({ today }: { readonly today: string }) {
  const t = useT();
  return (
    <FieldSheet title={t("catalogue.part.reason")}>
      <ReasonFields today={today} />
    </FieldSheet>
  );
}

function NameFields({ item, choices }: Props) {
  const t = useT();
  const { local } = useFormat();
  return (
    <FieldSheet title={t("catalogue.part.name")}>
      {item ? null : <Field name="code" maxLength={12} hint={t("catalogue.hint.code")} />}
      <Field name="nameZh" defaultValue={item?.name.zh} maxLength={600} />
      <Field name="nameEn" defaultValue={item?.name.en} maxLength={600} />
      <SelectField
        name="category"
        defaultValue={item?.category.code}
        options={choices.categories.map(({ code, zh, en }) => ({
          value: code,
          label: `${code} ${local({ zh, en })}`,
        }))}
      />
      <Field
        name="newCategory"
        optional
        maxLength={300}
        hint={t("catalogue.hint.line", { form: categoryForm })}
      />
      <SelectField
        name="departmentId"
        defaultValue={item ? String(item.departmentId) : null}
        options={choices.departments.map(({ id, name, nameEn }) => ({
          value: String(id),
          label: local({ zh: name, en: nameEn ?? name }),
        }))}
      />
      <TextareaField
        name="approvals"
        rows={3}
        defaultValue={text(item ? writeLocals(item.approvals) : [])}
        hint={t("catalogue.hint.line", { form: lineForms.local })}
      />
      <TextareaField
        name="legalBasis"
        rows={3}
        defaultValue={text(item ? writeLegalBasis(item.legalBasis) : [])}
        hint={t("catalogue.hint.line", { form: lineForms.legalBasis })}
      />
    </FieldSheet>
  );
}

function ScopeFields({ item }: Props) {
  const t = useT();
  const pair = t("catalogue.hint.line", { form: lineForms.local });
  return (
    <FieldSheet title={t("catalogue.part.scope")}>
      <TextareaField name="selfServiceZh" rows={2} defaultValue={item?.selfService.zh} maxLength={600} />
      <TextareaField name="selfServiceEn" rows={2} defaultValue={item?.selfService.en} maxLength={600} />
      <TextareaField name="deliverableZh" rows={2} defaultValue={item?.deliverable.zh} maxLength={600} />
      <TextareaField name="deliverableEn" rows={2} defaultValue={item?.deliverable.en} maxLength={600} />
      <Field
        name="reviewsItem"
        optional
        maxLength={12}
        defaultValue={item?.reviewsItem ?? undefined}
        hint={t("catalogue.hint.reviews")}
      />
      <TextareaField
        name="qualificationAll"
        optional
        rows={3}
        defaultValue={text(item ? writeLocals(item.qualification.allOf) : [])}
        hint={pair}
      />
      <TextareaField
        name="qualificationAny"
        optional
        rows={3}
        defaultValue={text(item ? writeLocals(item.qualification.anyOf) : [])}
        hint={pair}
      />
      <TextareaField
        name="materials"
        optional
        rows={4}
        defaultValue={text(item ? writeMaterials(item.materials) : [])}
        hint={t("catalogue.hint.line", { form: lineForms.material })}
      />
      <TextareaField
        name="applicability"
        optional
        rows={3}
        defaultValue={text(item ? writeApplicability(item.applicability) : [])}
        hint={t("catalogue.hint.applicability", { form: applicabilityForm })}
      />
      <Field name="limitWd" inputMode="numeric" defaultValue={item?.limitWd} maxLength={4} />
      <Field
        name="promisedWd"
        optional
        inputMode="numeric"
        defaultValue={item?.promisedWd}
        maxLength={4}
        hint={t("catalogue.hint.promised")}
      />
    </FieldSheet>
  );
}

function PriceFields({ item, choices }: Props) {
  const t = useT();
  const { local } = useFormat();
  return (
    <FieldSheet title={t("catalogue.part.price")}>
      <RadioGroup
        name="priceMode"
        defaultValue={item?.priceMode}
        options={priceModes.map((mode) => ({ value: mode, label: t(`item.price.${mode}`) }))}
      />
      <SelectField
        name="priceDocumentId"
        optional
        defaultValue={item?.priceDocumentId}
        options={choices.prices.map(({ id, number, titleZh, titleEn }) => ({
          value: id,
          label: `${number} ${local({ zh: titleZh, en: titleEn })} (${id})`,
        }))}
      />
      <TextareaField
        name="fees"
        rows={3}
        defaultValue={text(item ? writeLocals(item.fees) : [])}
        hint={t("catalogue.hint.fees", { form: lineForms.local })}
      />
    </FieldSheet>
  );
}

/** Why, on what basis and from when; the basis may be left out only where the content names its own. */
export function ReasonFields({
  today,
  needsBasis = false,
}: {
  readonly today: string;
  readonly needsBasis?: boolean;
}) {
  const t = useT();
  return (
    <>
      <Field name="effectiveOn" type="date" defaultValue={today} hint={t("catalogue.hint.effective")} />
      <TextareaField name="reason" rows={3} maxLength={2_000} />
      <Field name="basis" optional={!needsBasis} maxLength={600} hint={t("catalogue.hint.basis")} />
    </>
  );
}
