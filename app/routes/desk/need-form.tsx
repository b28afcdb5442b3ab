import { Alert } from "#app/components/alert.tsx";
import { RadioGroup } from "#app/components/choice-group.tsx";
import { RequestField } from "#app/components/counter/request-field.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { QuantityField, type Quantity } from "#app/components/quantity-field.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";

type Props = {
  readonly form: {
    readonly projectName: string;
    readonly code: string;
    readonly item: { readonly nameZh: string; readonly nameEn: string };
    readonly publicBody: boolean;
    readonly quantity: Quantity | null;
    readonly longestWd: number;
    readonly problem: string | null;
    /** Those that name no agency. */
    readonly methods: readonly string[];
  };
};

/** The owner's need as its signed request states it; no agency is named here, and none shut out. */
export function CounterNeedForm({ form }: Props) {
  const t = useT();
  const { local } = useFormat();
  const item = local({ zh: form.item.nameZh, en: form.item.nameEn });
  const labels = {
    title: t("need.form.title"),
    description: t("need.form.description"),
    method: t("need.method"),
    quantity: form.quantity ? t(`quantity.${form.quantity.key}` as MessageKey) : "",
    own: t("need.form.own"),
    fiscal: t("need.form.fiscal"),
    state: t("need.form.state"),
    payer: t("need.payer"),
    serviceDays: t("need.form.service_days"),
    contact: t("need.contact"),
    request: t("counter.request"),
  };
  return (
    <FormLayout title={item} note={`${form.projectName} · ${form.code}`} files labels={labels}>
      {form.problem ? <Alert tone="warn">{form.problem}</Alert> : null}
      <Field name="title" defaultValue={`${form.projectName} ${item}`.slice(0, 120)} maxLength={120} />
      <TextareaField name="description" hint={t("need.form.description_hint")} rows={5} maxLength={4000} />
      <Field
        name="serviceDays"
        inputMode="numeric"
        defaultValue={form.longestWd}
        hint={t("need.form.service_days_hint", { longest: form.longestWd })}
      />
      {form.quantity ? <QuantityField quantity={form.quantity} /> : null}
      <Funding publicBody={form.publicBody} />
      <RadioGroup
        name="method"
        defaultValue="lowest"
        options={form.methods.map((name) => ({
          value: name,
          label: t(`method.${name}` as MessageKey),
          hint: t(`method.${name}.hint` as MessageKey),
        }))}
      />
      <Field name="contact" optional hint={t("need.form.contact_hint")} maxLength={200} />
      <p className="hint">{t("counter.no_choice")}</p>
      <RequestField />
      <SubmitButton>{t("counter.submit")}</SubmitButton>
    </FormLayout>
  );
}

function Funding({ publicBody }: Pick<Props["form"], "publicBody">) {
  const t = useT();
  return (
    <>
      <p className="hint">{t("need.form.funding_hint")}</p>
      <div className="pair">
        <Field name="own" inputMode="numeric" defaultValue={publicBody ? 0 : 100} />
        <Field name="fiscal" inputMode="numeric" defaultValue={publicBody ? 100 : 0} />
        <Field name="state" inputMode="numeric" defaultValue={0} />
      </div>
      <RadioGroup
        name="payer"
        defaultValue="owner"
        options={(["owner", "authority"] as const).map((payer) => ({
          value: payer,
          label: t(`need.payer.${payer}`),
        }))}
      />
    </>
  );
}
