import type { ReactNode } from "react";
import type { FeeCap } from "#domain/fee/cap.ts";
import { CapDerivation } from "./cap-derivation.tsx";
import { CapRuler } from "./cap-ruler.tsx";
import { KeyValues } from "./key-values.tsx";
import { Money } from "./money.tsx";
import { Sheet } from "./sheet.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Props = {
  readonly cap: FeeCap;
  readonly facts: readonly (readonly [string, ReactNode])[];
  /** When it was computed, or published. */
  readonly at: Date;
  readonly children?: ReactNode;
};

/** A cap on one sheet, to be printed and filed: what was asked, every line with its source, the result, the instant. */
export function CapPaper({ cap, facts, at, children }: Props) {
  const t = useT();
  const { exact } = useFormat();
  return (
    <Sheet title={t("cap.paper")}>
      <div className="grid">
        <KeyValues items={[...facts]} />
        <h3>{t("item.calculator.steps")}</h3>
        <CapDerivation steps={cap.steps} capFen={cap.capFen} />
        {cap.capFen === null ? null : (
          <>
            <p className="row">
              <Money fen={cap.capFen} large />
              {cap.formula.includes("=") ? <span className="mut">{cap.formula}</span> : null}
            </p>
            <CapRuler capFen={cap.capFen} lowestFen={cap.lowestFen} highestFen={cap.highestFen} />
          </>
        )}
        {children}
        <p className="small mut">{t("cap.paper.at", { at: exact(at) })}</p>
        <p className="hint noprint">{t("cap.paper.hint")}</p>
      </div>
    </Sheet>
  );
}
