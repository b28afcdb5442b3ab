import { PriceRoundsSheet } from "#app/components/price-rounds.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { TalkRules } from "#app/components/talk-rules.tsx";
import { useT } from "#app/components/ui-context.tsx";
import type { QuoteView } from "./quote-view.ts";

type Props = { readonly view: QuoteView };

/** What comes after the sealed quote: timed rounds or talks. */
export function AfterSealing({ view: { need, priceRounds, talks } }: Props) {
  const t = useT();
  return (
    <>
      <PriceRoundsSheet rounds={priceRounds} />
      {priceRounds?.fixed && !priceRounds.over ? (
        <p>
          <ButtonLink href={`/agency/needs/${need.no}/rounds`} primary>
            {t("rounds.open_page")}
          </ButtonLink>
        </p>
      ) : null}
      {talks ? <TalkRules rules={talks} /> : null}
    </>
  );
}
