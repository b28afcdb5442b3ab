import { RadioGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explainParams } from "#app/i18n/explain.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { StepView } from "./needs-step-view.ts";

type Props = { readonly view: StepView };

/** What the rules allow can be chosen; each other method stands there with its reason. */
export function MethodFields({ view: { methods, values, lines } }: Props) {
  const t = useT();
  const options = methods.map(({ method, reason }) => ({
    value: method,
    label: t(`method.${method}` as MessageKey),
    disabled: reason !== null,
    hint: reason
      ? t(`refusal.${reason.code}` as MessageKey, explainParams(t, reason.params))
      : t(`method.${method}.hint` as MessageKey),
  }));
  const open = (method: string) => methods.some((each) => each.method === method && each.reason === null);
  return (
    <>
      <RadioGroup name="method" options={options} defaultValue={values.method} />
      {open("best_value") ? <WeightFields weights={values.weights} /> : null}
      {open("direct") ? (
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
          {lines ? (
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
      ) : null}
    </>
  );
}

function WeightFields({ weights }: { readonly weights: StepView["values"]["weights"] }) {
  const t = useT();
  return (
    <fieldset className="field grid">
      <legend>{t("posting.weights")}</legend>
      <p className="hint">{t("posting.weights.hint")}</p>
      <Field name="credit" inputMode="numeric" optional defaultValue={weights?.credit} maxLength={3} />
      <Field name="weightPrice" inputMode="numeric" optional defaultValue={weights?.price} maxLength={3} />
      <Field name="weightTime" inputMode="numeric" optional defaultValue={weights?.time} maxLength={3} />
    </fieldset>
  );
}
