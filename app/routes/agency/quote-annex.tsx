import { CheckboxGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { conflictText, mostSubcontracts } from "#domain/quote/annex-limits.ts";
import { leastDiscountBp } from "#domain/fee/discount.ts";
import type { QuoteView } from "./quote-view.ts";

const rows = Array.from({ length: mostSubcontracts }, (_, at) => at);

export function useAnnexLabels(): Record<string, string> {
  const t = useT();
  const parts = rows.flatMap((at) => [
    [`subcontracts[${at}].agency`, t("quoting.sub.agency")],
    [`subcontracts[${at}].part`, t("quoting.sub.part")],
    [`subcontracts[${at}].share`, t("quoting.sub.share")],
  ]);
  return { discount: t("quoting.discount"), files: t("quoting.files"), ...Object.fromEntries(parts) };
}

/** Where a price is published a discount says the same as an amount, from the base that the cap shows. */
export function DiscountField({ view }: { readonly view: QuoteView }) {
  const t = useT();
  const { money, percent } = useFormat();
  const { caps = [], cap } = view.standing ?? {};
  if (view.announcedPrice) return null;
  if (caps.length === 0 || caps.some((each) => each.cap.baseFen === null)) return null;
  const least = cap && caps.length === 1 ? leastDiscountBp(cap) : null;
  const base = caps.length === 1 ? (cap?.baseFen ?? null) : null;
  const hint =
    base !== null && least !== null
      ? t("quoting.discount_hint", { base: money(base), least: percent(least) })
      : t("quoting.discount_bare");
  return <Field name="discount" inputMode="decimal" autoComplete="off" maxLength={6} optional hint={hint} />;
}

/** Papers uploaded before; those of the standing quote are chosen already. */
export function FileChoice({ view }: { readonly view: QuoteView }) {
  const t = useT();
  const files = view.standing?.files ?? [];
  const sealed = files.filter((file) => file.sealed);
  const chosen = sealed.length > 0 ? sealed : files;
  return (
    <div className="grid">
      {files.length > 0 ? (
        <CheckboxGroup
          name="files"
          optional
          hint={t("quoting.files_hint")}
          options={files.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValues={chosen.map(({ id }) => id)}
        />
      ) : (
        <p className="small mut">{t("quoting.files_none")}</p>
      )}
      <p>
        <a href={`/agency/needs/${view.need.no}/quote/documents`}>{t("quoting.files_manage")}</a>
      </p>
    </div>
  );
}

export function Subcontracts() {
  const t = useT();
  return (
    <details>
      <summary>{t("quoting.subcontracts")}</summary>
      <div className="grid">
        <p className="hint">{t("quoting.subcontracts_hint")}</p>
        {rows.map((at) => (
          <div className="grid" key={at}>
            <Field name={`subcontracts[${at}].agency`} maxLength={32} optional />
            <Field name={`subcontracts[${at}].part`} maxLength={200} optional />
            <Field name={`subcontracts[${at}].share`} inputMode="decimal" maxLength={6} optional />
          </div>
        ))}
      </div>
    </details>
  );
}

export function ConflictVersion() {
  const t = useT();
  return (
    <p className="small mut">
      {t("quoting.conflict_version", { version: conflictText.replace(/^conflict\//, "") })}
    </p>
  );
}

/** How a best-value notice weighs what the form asks for. */
export function Weights({ view }: { readonly view: QuoteView }) {
  const t = useT();
  const { weights } = view;
  if (!weights) return null;
  const { credit, price, time } = weights;
  return (
    <div>
      <p>{t("quoting.weights", { credit, price, time })}</p>
      <p className="small mut">{t("quoting.weights.text")}</p>
    </div>
  );
}
