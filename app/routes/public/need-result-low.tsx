import { LowPriceFacts } from "#app/components/low-price-facts.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import type { ResultView } from "./need-result-view.ts";

/** Every quote whose price had to be justified, with the words of both sides. */
export function LowPriceSheet({ view }: { readonly view: ResultView }) {
  const t = useT();
  const { lows, opensPapers } = view;
  if (lows.length === 0) return null;
  return (
    <Sheet title={t("low_price.title")} note={t("low_price.note")}>
      <div className="grid">
        {lows.map((low) => (
          <LowPriceFacts key={low.id} low={low} papers={opensPapers} />
        ))}
      </div>
    </Sheet>
  );
}

/** In place of the draw's waiting room: nothing is ranked before the words are in. */
export function LowPriceWaits({ view }: { readonly view: ResultView }) {
  const t = useT();
  const owner = view.lows.some(({ state }) => state === "justified");
  return (
    <Sheet title={t("low_price.waits")}>
      <p>{t(owner ? "low_price.waits_owner" : "low_price.waits_agency")}</p>
      {view.speaksAt ? (
        <p>
          <ButtonLink href={view.speaksAt} primary>
            {t("low_price.open")}
          </ButtonLink>
        </p>
      ) : null}
    </Sheet>
  );
}
