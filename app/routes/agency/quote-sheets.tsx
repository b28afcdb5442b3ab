import { CapDerivation } from "#app/components/cap-derivation.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { CheckboxGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { AmountFields, useAmountLabels } from "./quote-amounts.tsx";
import {
  ConflictVersion,
  DiscountField,
  FileChoice,
  Subcontracts,
  useAnnexLabels,
  Weights,
} from "./quote-annex.tsx";
import type { QuoteView } from "./quote-view.ts";

/** Amount, days and people, sealed on arrival. The amount is never given back to the page, not even after a refusal. */
export function QuoteForm({ view }: { view: QuoteView }) {
  const t = useT();
  const { instant } = useFormat();
  const { need, standing } = view;
  const cap = standing?.cap ?? null;
  const promised = standing?.promisedWd ?? need.serviceDays;
  const labels = {
    amount: t("quote.amount"),
    ...useAmountLabels(view),
    days: t("quote.days"),
    practitioners: t("quote.practitioners"),
    conflict: t("quote.conflict"),
    ...useAnnexLabels(),
  };
  const replaces = standing?.sent.some((quote) => quote.withdrawnAt === null) ?? false;
  const derivation = cap ? <CapDerivation steps={cap.steps} capFen={cap.capFen} /> : null;
  return (
    <FormLayout
      name="check"
      title={t(replaces ? "quote.replace" : "quote.title")}
      labels={labels}
      refusalDetail={(refusal) => (refusal.code === "fee.cap" ? derivation : null)}
    >
      <Weights view={view} />
      <AmountFields view={view} />
      <DiscountField view={view} />
      <Field
        name="days"
        inputMode="numeric"
        defaultValue={Math.min(promised, need.serviceDays)}
        hint={
          promised < need.serviceDays
            ? t("quote.days_hint_pledged", { promised, longest: need.serviceDays })
            : t("quote.days_hint", { longest: need.serviceDays })
        }
      />
      <CheckboxGroup
        name="practitioners"
        options={(standing?.people ?? []).map(({ id, name, qualification, open }) => {
          const full = open >= (standing?.mostOpen ?? 0);
          const work = { open, most: standing?.mostOpen ?? 0 };
          return {
            value: String(id),
            label: name,
            hint: `${qualification} · ${t(full ? "quoting.at_work_full" : "quoting.at_work", work)}`,
          };
        })}
      />
      <FileChoice view={view} />
      <Subcontracts />
      <Checkbox name="conflict">{t("quote.conflict.text")}</Checkbox>
      <ConflictVersion />
      <SubmitButton full>{t("quoting.check")}</SubmitButton>
      <p className="small mut">{t("quote.promise", { at: need.closesAt ? instant(need.closesAt) : "" })}</p>
    </FormLayout>
  );
}
