import type { CappedLine } from "#domain/need/lines.ts";
import { CapDerivation } from "./cap-derivation.tsx";
import { Money } from "./money.tsx";
import { Sheet } from "./sheet.tsx";
import { useFormat, useT } from "./ui-context.tsx";

/** An item of a bundle with the cap that binds it, and what is paid for it where that is known. */
export type ShownLineCap = Pick<CappedLine, "cap"> & {
  readonly itemCode: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly amountFen?: number | null;
};

/** Of a bundle: every item's own cap with its derivation. One item shows nothing here, its cap is the need's. */
export function LineCaps({ lines }: { readonly lines: readonly ShownLineCap[] }) {
  const t = useT();
  const { local } = useFormat();
  if (lines.length < 2) return null;
  return (
    <Sheet title={t("bundle.caps")} note={t("bundle.caps.note")} id="lines">
      {lines.map(({ itemCode, nameZh, nameEn, cap, amountFen }) => (
        <section key={itemCode} className="ruled grid">
          <h3 className="row">
            <a href={`/items/${itemCode}`}>{local({ zh: nameZh, en: nameEn })}</a>
            <span className="small mut">{itemCode}</span>
            <span className="sp" />
            {cap.capFen === null ? t("need.cap.none") : <Money fen={cap.capFen} />}
          </h3>
          {typeof amountFen === "number" ? (
            <p className="row">
              {t("bundle.line_price")} <Money fen={amountFen} />
            </p>
          ) : null}
          <CapDerivation steps={cap.steps} capFen={cap.capFen} />
        </section>
      ))}
    </Sheet>
  );
}
