import { CapRuler } from "#app/components/cap-ruler.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { Money } from "#app/components/money.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { FeeCap } from "#domain/fee/cap.ts";
import type { QuoteView } from "./quote-view.ts";

/** Of a bundle every amount is asked for by its item's name. */
export function useAmountLabels({ need }: QuoteView): Record<string, string> {
  const t = useT();
  const { local } = useFormat();
  return Object.fromEntries(
    need.lines.map((line, at) => [
      `amounts[${at}]`,
      t("bundle.quote.amount", { item: local({ zh: line.nameZh, en: line.nameEn }) }),
    ]),
  );
}

/** One amount under one cap; for a bundle one for each item, each under its own. */
export function AmountFields({ view }: { readonly view: QuoteView }) {
  const t = useT();
  const { need, standing } = view;
  if (view.announcedPrice) return <AnnouncedPrice view={view} />;
  if (need.lines.length < 2)
    return (
      <MoneyField name="amount" hint={t("quote.amount_hint")}>
        <CapHint cap={standing?.cap ?? null} />
      </MoneyField>
    );
  return (
    <>
      {need.lines.map((line, at) => (
        <MoneyField key={line.itemCode} name={`amounts[${at}]`}>
          <CapHint cap={standing?.caps[at]?.cap ?? null} />
        </MoneyField>
      ))}
      <p className="hint">{t("bundle.quote.total_hint")}</p>
    </>
  );
}

/** A draw is held at the price of the notice: who signs up accepts it, and names no amount. */
function AnnouncedPrice({ view: { standing } }: { readonly view: QuoteView }) {
  const t = useT();
  return (
    <div>
      <p>{t("quote.announced")}</p>
      <p className="big">
        <Money fen={standing?.cap?.capFen ?? null} />
      </p>
      <p className="hint">{t("quote.announced_hint")}</p>
    </div>
  );
}

function CapHint({ cap }: { readonly cap: FeeCap | null }) {
  if (!cap?.capFen) return null;
  return (
    <>
      <CapRuler capFen={cap.capFen} lowestFen={cap.lowestFen} highestFen={cap.highestFen} />
      <p className="small ink2">{cap.formula}</p>
    </>
  );
}
