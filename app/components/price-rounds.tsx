import type { PriceRounds, RoundState } from "#domain/selection/rounds-told.ts";
import { DataTable } from "./data-table.tsx";
import { Light, type LightState } from "./light.tsx";
import { Money } from "./money.tsx";
import { Sheet } from "./sheet.tsx";
import { useFormat, useT } from "./ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";

const lights: Record<RoundState, LightState> = { opening: "off", waits: "off", runs: "warn", ended: "ok" };

/** When each round is, and the lowest price after those that have ended: never a name, never a number. */
export function PriceRoundsSheet({ rounds }: { readonly rounds: PriceRounds | null }) {
  const t = useT();
  const { exact, percent } = useFormat();
  if (!rounds) return null;
  const { rules, fixed, skipped, lines } = rounds;
  return (
    <Sheet title={t("rounds.title")} note={t(fixed ? "rounds.fixed" : "rounds.planned")}>
      <div className="grid">
        <p>{t("rounds.text")}</p>
        <p className="small ink2">{t("rounds.undercut", { step: percent(rules.undercutBp, 1) })}</p>
        {skipped ? (
          <p>{t("rounds.skipped")}</p>
        ) : (
          <DataTable
            rows={lines}
            rowKey={(row) => row.no}
            columns={[
              {
                key: "no",
                label: t("rounds.no"),
                main: true,
                cell: (row) => t(`rounds.no.${row.no}` as MessageKey),
              },
              {
                key: "when",
                label: t("rounds.when"),
                cell: ({ startsAt, endsAt }) =>
                  startsAt && endsAt
                    ? t("rounds.from_to", { from: exact(startsAt), to: exact(endsAt) })
                    : endsAt
                      ? t("need.until", { at: exact(endsAt) })
                      : null,
              },
              {
                key: "state",
                label: t("need.state"),
                cell: (row) => <Light state={lights[row.state]}>{t(`rounds.state.${row.state}`)}</Light>,
              },
              {
                key: "lowest",
                label: t("rounds.lowest"),
                numeric: true,
                cell: ({ lowest }) => (lowest ? <Money fen={lowest.lowestFen} /> : t("ui.none")),
              },
            ]}
          />
        )}
      </div>
    </Sheet>
  );
}
