import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";

/** The opening is over and the order is still to be drawn. */
export function DrawWaits({ no }: { readonly no: string }) {
  const t = useT();
  return (
    <Sheet title={t("draw.waits")} tone="primary">
      <p>{t("draw.waits_text")}</p>
      <p>
        <a href={`/needs/${no}/draw`}>{t("draw.open_record")}</a>
      </p>
    </Sheet>
  );
}
