import { CapDerivation } from "#app/components/cap-derivation.tsx";
import { CapRuler } from "#app/components/cap-ruler.tsx";
import type { ShownRefusal } from "#app/components/form-state.ts";
import { RefusalBox } from "#app/components/refusal-box.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { PriceMode } from "#domain/fee/price.ts";
import { sectors } from "#domain/fee/sector.ts";
import type { Calculation } from "./item-calculator.ts";

type Props = {
  readonly mode: PriceMode;
  readonly calculation: Omit<Calculation, "cap">;
  readonly result: FeeCap | null;
  readonly refusal: ShownRefusal | null;
};

/** The same engine as at publication, quoting and opening; a GET form, so a result can be linked to. */
export function Calculator({ mode, calculation, result, refusal }: Props) {
  const t = useT();
  return (
    <Sheet title={t("item.calculator")} tone="primary">
      <p className="small ink2">{t("item.calculator.note")}</p>
      <form method="get" className="form">
        <p>
          <label className="lab" htmlFor="sector">
            {t("item.calculator.sector")}
          </label>
          <select className="in" id="sector" name="sector" defaultValue={calculation.sector}>
            {sectors.map((sector) => (
              <option key={sector} value={sector}>
                {t(`sector.${sector}`)}
              </option>
            ))}
          </select>
        </p>
        {calculation.asked.map((key) => (
          <p key={key}>
            <label className="lab" htmlFor={key}>
              {t(`quantity.${key}`)}
            </label>
            <input
              className="in"
              id={key}
              name={key}
              inputMode="decimal"
              maxLength={30}
              defaultValue={calculation.typed[key]}
            />
          </p>
        ))}
        <p>
          <button className="btn p" type="submit">
            {t("item.calculator.run")}
          </button>
        </p>
      </form>
      {refusal ? <RefusalBox refusal={refusal} /> : null}
      {result ? <Result cap={result} mode={mode} /> : null}
    </Sheet>
  );
}

function Result({ cap, mode }: { cap: FeeCap; mode: PriceMode }) {
  const t = useT();
  if (cap.capFen === null && mode === "market") return <p className="mut">{t("item.calculator.market")}</p>;
  return (
    <>
      {cap.capFen === null ? null : (
        <CapRuler capFen={cap.capFen} lowestFen={cap.lowestFen} highestFen={cap.highestFen} />
      )}
      <h3>{t("item.calculator.steps")}</h3>
      <CapDerivation steps={cap.steps} capFen={cap.capFen} />
    </>
  );
}
