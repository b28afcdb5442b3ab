import { DataTable } from "#app/components/data-table.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { TalkLight, TalkLog } from "#app/components/talk-log.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { pricesAfter } from "#domain/selection/price-rounds.ts";
import { toFen } from "#domain/shared/money.ts";
import type { ResultView } from "./need-result-view.ts";

type Props = { readonly view: ResultView };

/** Each valid bidder's price at the end of each round, with names now that the result is public. */
export function RoundPrices({ view: { priceRounds: rounds, quotes } }: Props) {
  const t = useT();
  const { local, money } = useFormat();
  if (!rounds?.fixed) return null;
  const valid = quotes.filter(({ rank }) => rank !== null);
  const sealed = valid.map(({ agencyCode, sealed: first, amountFen }) => ({
    agency: agencyCode,
    amountFen: toFen(first?.amountFen ?? amountFen ?? 0),
  }));
  const after = rounds.lines.map(
    ({ no }) => new Map(pricesAfter(no, sealed, rounds.bids).map((each) => [each.agency, each.amountFen])),
  );
  const nameOf = (code: string) => {
    const quote = quotes.find(({ agencyCode }) => agencyCode === code);
    return local({ zh: quote?.agency ?? code, en: quote?.agencyEn ?? quote?.agency ?? code });
  };
  return (
    <Sheet title={t("rounds.result.title")} note={t("rounds.result.note")}>
      <DataTable
        rows={valid}
        rowKey={(row) => row.agencyCode}
        columns={[
          {
            key: "agency",
            label: t("result.agency"),
            main: true,
            cell: (row) => local({ zh: row.agency, en: row.agencyEn ?? row.agency }),
          },
          ...rounds.lines.map(({ no }, at) => ({
            key: String(no),
            label: t(`rounds.no.${no}` as MessageKey),
            numeric: true,
            cell: ({ agencyCode }: { readonly agencyCode: string }) => {
              const amount = after[at]?.get(agencyCode);
              const kept = at > 0 && amount === after[at - 1]?.get(agencyCode);
              return (
                <>
                  <Money fen={amount ?? null} />
                  {kept ? <div className="small mut">{t("rounds.result.kept")}</div> : null}
                </>
              );
            },
          })),
        ]}
      />
      {rounds.bids.length > 0 ? (
        <details>
          <summary>{t("rounds.result.bids")}</summary>
          <Timeline
            entries={rounds.bids.map(({ agency, amountFen, at, no }) => ({
              at,
              title: money(amountFen),
              note: `${t(`rounds.no.${no}` as MessageKey)} · ${nameOf(agency)}`,
            }))}
          />
        </details>
      ) : null}
    </Sheet>
  );
}

/** What was asked and offered, talk by talk. */
export function TalksTold({ view: { talks } }: Props) {
  const t = useT();
  const { local } = useFormat();
  return talks.map((talk) => (
    <Sheet
      key={talk.id}
      title={`${t("talks.result.title")} · ${local({ zh: talk.name, en: talk.nameEn ?? talk.name })}`}
      note={t("talks.result.note")}
      side={<TalkLight state={talk.state} />}
    >
      <TalkLog log={talk.log} />
    </Sheet>
  ));
}
