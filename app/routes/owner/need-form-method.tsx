import { RadioGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explainParams } from "#app/i18n/explain.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { StepView } from "./needs-step-view.ts";

type Props = { readonly view: StepView };

/** What the rules allow can be chosen; each other method stands there with its reason. */
export function MethodFields({ view }: Props) {
  const t = useT();
  const { methods, values, negotiation } = view;
  const options = methods.map(({ method, reason }) => ({
    value: method,
    label: t(`method.${method}` as MessageKey),
    disabled: reason !== null,
    hint: reason
      ? t(`refusal.${reason.code}` as MessageKey, explainParams(t, reason.params))
      : method === "negotiated" && negotiation
        ? t("talks.hint", { exchanges: negotiation.exchanges })
        : t(`method.${method}.hint` as MessageKey),
  }));
  const open = (method: string) => methods.some((each) => each.method === method && each.reason === null);
  return (
    <>
      <RadioGroup name="method" options={options} defaultValue={values.method} />
      {open("lowest") ? <RoundFields view={view} /> : null}
      {open("best_value") ? <WeightFields weights={values.weights} /> : null}
      {open("direct") ? <p className="hint">{t("choice.method_hint")}</p> : null}
    </>
  );
}

/** How often bidders of the lowest price may lower it, with the instants that this would give. */
function RoundFields({ view: { priceRounds, values } }: Props) {
  const t = useT();
  const { exact } = useFormat();
  if (!priceRounds || priceRounds.rules.most < 2) return null;
  const { rules, startsAt, endsAt } = priceRounds;
  const options = (["1", "2", "3"] as const)
    .filter((count) => Number(count) <= rules.most)
    .map((count) => ({ value: count, label: t(`rounds.count.${count}`) }));
  const dates =
    startsAt && endsAt ? ` ${t("rounds.count.dates", { from: exact(startsAt), to: exact(endsAt) })}` : "";
  return (
    <RadioGroup
      name="rounds"
      optional
      options={options}
      defaultValue={String(values.priceRounds)}
      hint={t("rounds.count.hint", { minutes: rules.minutes, pause: rules.pauseMinutes }) + dates}
    />
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
