import { CapBenchmark } from "#app/components/cap-benchmark.tsx";
import { CapDerivation } from "#app/components/cap-derivation.tsx";
import { CapRuler } from "#app/components/cap-ruler.tsx";
import type { ShownRefusal } from "#app/components/form-state.ts";
import { RefusalBox } from "#app/components/refusal-box.tsx";
import { PolicyLink } from "#app/components/policy-link.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { Benchmark } from "#domain/fee/benchmark.ts";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { PriceMode } from "#domain/fee/price.ts";
import type { Question } from "#domain/fee/questions.ts";
import { sectors } from "#domain/fee/sector.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import type { Calculation } from "./item-calculator.ts";

type Props = {
  readonly code: string;
  readonly mode: PriceMode;
  readonly calculation: Omit<Calculation, "cap">;
  readonly result: FeeCap | null;
  readonly refusal: ShownRefusal | null;
  readonly benchmark: Benchmark | null;
  readonly policy: { readonly profile: string; readonly title: LocalText; readonly version: number };
};

/** The same engine as at publication, quoting and opening; a GET form, so a result can be linked to. */
export function Calculator(props: Props) {
  const t = useT();
  const { calculation, result, refusal } = props;
  return (
    <Sheet title={t("item.calculator")} tone="primary" id="calculator">
      <p className="small ink2">{t("item.calculator.note")}</p>
      <form method="get" className="form noprint">
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
        {calculation.questions.map((question) => (
          <Ask key={question.key} question={question} typed={calculation.typed[question.key] ?? ""} />
        ))}
        <p>
          <button className="btn p" type="submit">
            {t("item.calculator.run")}
          </button>
        </p>
      </form>
      {refusal ? <RefusalBox refusal={refusal} /> : null}
      {result ? <Result {...props} cap={result} /> : null}
    </Sheet>
  );
}

function Ask({ question, typed }: { readonly question: Question; readonly typed: string }) {
  const t = useT();
  const { local } = useFormat();
  const { key } = question;
  const coefficient = question.kind === "coefficient";
  return (
    <p>
      <label className="lab" htmlFor={key}>
        {coefficient ? local(question.label) : t(`quantity.${key}` as MessageKey)}
      </label>
      {coefficient ? (
        <select className="in" id={key} name={key} defaultValue={typed}>
          {question.values.map(({ bp, label }) => (
            <option key={bp} value={bp}>
              {t("cap.coefficient", { label: local(label), factor: String(bp / 10_000) })}
            </option>
          ))}
        </select>
      ) : (
        <input className="in" id={key} name={key} inputMode="decimal" maxLength={30} defaultValue={typed} />
      )}
    </p>
  );
}

/** Everything that was asked, as the address of its paper. */
function paperOf({ code, calculation }: Pick<Props, "code" | "calculation">): string {
  return `/items/${code}/cap?${new URLSearchParams({ sector: calculation.sector, ...calculation.typed })}`;
}

function Result({ cap, mode, benchmark, policy, ...props }: Props & { readonly cap: FeeCap }) {
  const t = useT();
  if (cap.capFen === null && mode === "market")
    return (
      <>
        <p className="mut">{t("item.calculator.market")}</p>
        <CapBenchmark benchmark={benchmark} />
      </>
    );
  return (
    <>
      {cap.capFen === null ? null : (
        <CapRuler capFen={cap.capFen} lowestFen={cap.lowestFen} highestFen={cap.highestFen} />
      )}
      <h3>{t("item.calculator.steps")}</h3>
      <CapDerivation steps={cap.steps} capFen={cap.capFen} />
      <p className="small mut">
        {t("policy.need")} <PolicyLink {...policy} name={policy.title} />
      </p>
      <p className="noprint">
        <a className="btn s" href={paperOf(props)}>
          {t("cap.print")}
        </a>
      </p>
    </>
  );
}
