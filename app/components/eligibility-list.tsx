import type { EligibilityLine } from "#domain/agency/eligibility.ts";
import { explainParams } from "#app/i18n/explain.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import { Steps } from "./steps.tsx";
import { useT } from "./ui-context.tsx";

/** Grounds of one kind are changed in one way. */
function changeOf(code: string): MessageKey {
  const kind = code.startsWith("agency.conflict") ? "agency.conflict" : code;
  return `eligible.change.${kind}` as MessageKey;
}

/** Every condition, met or not: nobody has to find out by being refused. */
export function EligibilityList({ lines }: { lines: readonly EligibilityLine[] }) {
  const t = useT();
  const steps = lines.map(({ code, passed, params }) => ({
    state: passed ? ("ok" as const) : ("bad" as const),
    title: t(`eligible.${code}` as MessageKey, explainParams(t, params)),
    when: t(passed ? "eligible.met" : "eligible.not_met"),
    note: passed ? null : (
      <>
        {t(`refusal.${code}` as MessageKey, explainParams(t, params))} {t(changeOf(code))}
      </>
    ),
  }));
  return <Steps steps={steps} />;
}
