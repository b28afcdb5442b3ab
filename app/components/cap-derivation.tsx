import type { CapStep } from "#domain/fee/step.ts";
import { explainParams } from "#app/i18n/explain.ts";
import type { MessageKey, T } from "#app/i18n/translate.ts";
import { useFormat, useT } from "./ui-context.tsx";

type Props = { readonly steps: readonly CapStep[]; readonly capFen: number | null };

/** A coefficient of one changes nothing. */
function says({ key, params }: CapStep): boolean {
  return key !== "fee.step.coefficient" || Number(params["factor"]) !== 1;
}

function wordsOf(t: T, params: CapStep["params"]): Record<string, string> {
  const { amount } = params;
  const words = explainParams(t, params);
  return typeof amount === "number" ? { ...words, amount: t.format.number(amount) } : words;
}

function sourceOf(step: CapStep | undefined): string {
  const source = step?.source;
  return source ? `${source.title.zh} ${source.clause}` : "";
}

/** How the cap came about, line by line; lines that follow one another from one text name it once, below the last. */
export function CapDerivation({ steps, capFen }: Props) {
  const t = useT();
  const format = useFormat();
  const told = steps.filter(says);
  return (
    <ol className="derivation">
      {told.map((step, i) => (
        <li key={i}>
          <span>{t(step.key as MessageKey, wordsOf(t, step.params))}</span>
          {typeof step.params["resultFen"] === "number" ? (
            <span>{format.money(step.params["resultFen"])}</span>
          ) : null}
          {step.source && sourceOf(step) !== sourceOf(told[i + 1]) ? (
            <span className="source">
              {t("ui.cap.source", {
                title: format.local(step.source.title),
                clause: step.source.clause === "" ? "" : format.clause(step.source.clause),
              })}
            </span>
          ) : null}
        </li>
      ))}
      {capFen === null ? null : (
        <li className="result">
          <span>{t("ui.cap.result")}</span>
          <span>{format.money(capFen)}</span>
        </li>
      )}
    </ol>
  );
}
