import { RadioGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explainParams } from "#app/i18n/explain.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { StepView } from "./needs-step-view.ts";

type Props = { readonly view: StepView };

/** What the rules allow can be chosen; each other method stands there with its reason. */
export function MethodFields({ view: { methods, values } }: Props) {
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
      {open("direct") ? <p className="hint">{t("choice.method_hint")}</p> : null}
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
