import type { LowPriceState } from "#domain/selection/low-price.ts";
import { KeyValues } from "./key-values.tsx";
import { Light, type LightState } from "./light.tsx";
import { Money } from "./money.tsx";
import { useFormat, useT } from "./ui-context.tsx";

export type ShownLow = {
  readonly id: number;
  readonly agencyCode: string;
  readonly agency: string;
  readonly agencyEn: string | null;
  readonly amountFen: number;
  readonly meanFen: number;
  readonly nextFen: number;
  readonly reasons: readonly ("below_mean" | "below_next")[];
  readonly justifyBy: Date | string;
  readonly decideBy: Date | string;
  readonly justification: string | null;
  readonly justifiedAt: Date | string | null;
  readonly decisionReason: string | null;
  readonly decidedAt: Date | string | null;
  readonly state: LowPriceState;
  readonly files: readonly { readonly id: string; readonly name: string }[];
};
const lights: Record<LowPriceState, LightState> = {
  asked: "hold",
  justified: "hold",
  unjustified: "bad",
  accepted: "ok",
  rejected: "bad",
  accepted_by_silence: "ok",
};

/** One low quote: by how much, what its agency said, what became of it. Papers only for who may open them. */
export function LowPriceFacts({ low, papers }: { readonly low: ShownLow; readonly papers: boolean }) {
  const t = useT();
  const { exact, instant, local, percent } = useFormat();
  const below = (other: number) => percent(((other - low.amountFen) * 10_000) / other, 1);
  return (
    <div className="grid">
      <Light state={lights[low.state]}>{t(`low_price.state.${low.state}`)}</Light>
      <KeyValues
        items={[
          [
            t("result.agency"),
            <a key="a" href={`/agencies/${low.agencyCode}`}>
              {local({ zh: low.agency, en: low.agencyEn ?? low.agency })}
            </a>,
          ],
          [t("result.amount"), <Money key="m" fen={low.amountFen} />],
          [
            t("low_price.mean"),
            <span key="o">
              <Money fen={low.meanFen} /> {t("low_price.below", { share: below(low.meanFen) })}
            </span>,
          ],
          [
            t("low_price.next"),
            <span key="n">
              <Money fen={low.nextFen} /> {t("low_price.below", { share: below(low.nextFen) })}
            </span>,
          ],
          [t("low_price.justify_by"), instant(low.justifyBy)],
          [t("low_price.decide_by"), instant(low.decideBy)],
          [t("low_price.justification"), low.justification],
          [t("low_price.justified_at"), low.justifiedAt ? exact(low.justifiedAt) : null],
          [t("low_price.papers"), low.files.length > 0 ? <Papers key="f" low={low} open={papers} /> : null],
          [t("low_price.reason"), low.decisionReason],
          [t("low_price.decided_at"), low.decidedAt ? exact(low.decidedAt) : null],
        ]}
      />
    </div>
  );
}

function Papers({ low, open }: { readonly low: ShownLow; readonly open: boolean }) {
  const t = useT();
  if (!open) return <>{t("low_price.papers_count", { count: low.files.length })}</>;
  return (
    <>
      {low.files.map(({ id, name }) => (
        <div key={id}>
          <a href={`/files/${id}`}>{name}</a>
        </div>
      ))}
    </>
  );
}
