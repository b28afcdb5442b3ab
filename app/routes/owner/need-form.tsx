import type { ReactNode } from "react";
import { RadioGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { QuantityField, type Quantity } from "#app/components/quantity-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explainParams } from "#app/i18n/explain.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import { LineFields, useLineLabels, type ShownLine } from "./need-form-lines.tsx";

export type NeedFormValues = {
  readonly title?: string;
  readonly description?: string;
  readonly method?: string;
  readonly own?: number;
  readonly fiscal?: number;
  readonly state?: number;
  readonly payer?: "owner" | "authority";
  readonly ceilingFen?: number | null;
  readonly serviceDays?: number;
  readonly contact?: string;
  readonly avoid?: string;
  readonly agency?: string;
  readonly priceFen?: number | null;
  readonly reason?: string | null;
};
type Props = {
  readonly values: NeedFormValues;
  readonly quantity: Quantity | null;
  /** The items of a bundle; absent for one. */
  readonly lines?: readonly ShownLine[];
  readonly methods: readonly { readonly method: string; readonly reason: Refusal | null }[];
  readonly longestWd: number;
  readonly children: ReactNode;
};

export function useNeedLabels(
  quantityKey: string | null,
  lines: readonly ShownLine[] = [],
): Record<string, string> {
  const t = useT();
  const lineLabels = useLineLabels(lines);
  return {
    ...lineLabels,
    title: t("need.form.title"),
    description: t("need.form.description"),
    method: t("need.method"),
    quantity: quantityKey ? t(`quantity.${quantityKey}` as MessageKey) : "",
    own: t("need.form.own"),
    fiscal: t("need.form.fiscal"),
    state: t("need.form.state"),
    payer: t("need.payer"),
    ceiling: t("need.form.ceiling"),
    serviceDays: t("need.form.service_days"),
    contact: t("need.contact"),
    avoid: t("need.form.avoid"),
    agency: t("need.form.agency"),
    price: t("need.form.price"),
    reason: t("need.form.reason"),
  };
}

/** Drafting and revising a need: one thing under another, each with why it is asked. */
export function NeedForm({ values, quantity, lines, methods, longestWd, children }: Props) {
  const t = useT();
  return (
    <Form labels={useNeedLabels(quantity?.key ?? null, lines)}>
      <Sheet title={t("need.form.what")}>
        <div className="grid">
          <Field name="title" defaultValue={values.title} hint={t("need.form.title_hint")} maxLength={120} />
          <TextareaField
            name="description"
            defaultValue={values.description}
            hint={t("need.form.description_hint")}
            rows={6}
            maxLength={4000}
          />
          <Field
            name="serviceDays"
            inputMode="numeric"
            defaultValue={values.serviceDays}
            hint={t("need.form.service_days_hint", { longest: longestWd })}
          />
          {quantity && !lines ? <QuantityField quantity={quantity} /> : null}
        </div>
      </Sheet>
      {lines ? <LineFields lines={lines} /> : null}
      <Sheet title={t("need.form.money")}>
        <div className="grid">
          <p className="hint">{t("need.form.funding_hint")}</p>
          <div className="pair">
            <Field name="own" inputMode="numeric" defaultValue={values.own ?? 100} />
            <Field name="fiscal" inputMode="numeric" defaultValue={values.fiscal ?? 0} />
            <Field name="state" inputMode="numeric" defaultValue={values.state ?? 0} />
          </div>
          <RadioGroup
            name="payer"
            defaultValue={values.payer ?? "owner"}
            options={(["owner", "authority"] as const).map((payer) => ({
              value: payer,
              label: t(`need.payer.${payer}`),
            }))}
          />
          {lines ? null : (
            <MoneyField
              name="ceiling"
              optional
              defaultFen={values.ceilingFen}
              hint={t("need.form.ceiling_hint")}
            />
          )}
        </div>
      </Sheet>
      <MethodSheet methods={methods} values={values} bundled={lines !== undefined} />
      <Sheet title={t("need.form.more")}>
        <div className="grid">
          <Field
            name="contact"
            optional
            defaultValue={values.contact}
            hint={t("need.form.contact_hint")}
            maxLength={200}
          />
          <TextareaField
            name="avoid"
            optional
            defaultValue={values.avoid}
            hint={t("need.form.avoid_hint")}
            rows={2}
            maxLength={2000}
          />
          {children}
        </div>
      </Sheet>
    </Form>
  );
}

function MethodSheet({
  methods,
  values,
  bundled,
}: Pick<Props, "methods" | "values"> & { readonly bundled: boolean }) {
  const t = useT();
  const options = methods.map(({ method, reason }) => ({
    value: method,
    label: t(`method.${method}` as MessageKey),
    hint: reason
      ? t(`refusal.${reason.code}` as MessageKey, explainParams(t, reason.params))
      : t(`method.${method}.hint` as MessageKey),
  }));
  return (
    <Sheet title={t("need.form.how")}>
      <div className="grid">
        <RadioGroup name="method" options={options} defaultValue={values.method ?? "lowest"} />
        <fieldset className="field grid">
          <legend>{t("need.form.direct")}</legend>
          <p className="hint">{t("need.form.direct_hint")}</p>
          <Field
            name="agency"
            optional
            defaultValue={values.agency}
            hint={t("need.form.agency_hint")}
            maxLength={64}
          />
          {bundled ? (
            <p className="hint">{t("bundle.form.direct_hint")}</p>
          ) : (
            <MoneyField name="price" optional defaultFen={values.priceFen} />
          )}
          <TextareaField
            name="reason"
            optional
            defaultValue={values.reason ?? undefined}
            rows={2}
            maxLength={1000}
          />
        </fieldset>
      </div>
    </Sheet>
  );
}
