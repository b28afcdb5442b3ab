import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { ResultView } from "./need-result-view.ts";

/** A definite award that two officers took back, with their names and the reason. */
export function WithdrawnSheet({ view }: { readonly view: ResultView }) {
  const t = useT();
  const { exact, local } = useFormat();
  if (view.withdrawn.length === 0) return null;
  return (
    <Sheet title={t("withdrawal.shown")}>
      {view.withdrawn.map((row) => (
        <KeyValues
          key={row.id}
          items={[
            [t("result.agency"), local({ zh: row.agency, en: row.agencyEn ?? row.agency })],
            [t("withdrawal.code"), t(`withdrawal.code.${row.code}`)],
            [t("withdrawal.reason"), row.reason],
            [t("withdrawal.at"), row.decidedAt ? exact(row.decidedAt) : null],
            [
              t("withdrawal.second"),
              t("withdrawal.shown_by", { first: row.askedName, second: row.decidedName ?? "" }),
            ],
          ]}
        />
      ))}
    </Sheet>
  );
}
