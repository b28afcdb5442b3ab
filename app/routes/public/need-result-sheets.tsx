import { ComplaintCall } from "#app/components/complaint/complaint-call.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light } from "#app/components/light.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explainParams } from "#app/i18n/explain.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import { waits } from "#domain/selection/low-price.ts";
import { DrawWaits } from "./draw-waits.tsx";
import { LowPriceWaits } from "./need-result-low.tsx";
import type { ResultView } from "./need-result-view.ts";

type Award = ResultView["awards"][number];
type Quote = ResultView["quotes"][number];
type Props = { readonly view: ResultView };

export function WinnerSheet({ view, award }: Props & { award: Award }) {
  const t = useT();
  const { local, money, percent } = useFormat();
  const { capFen } = view.need;
  const valid = view.quotes.filter((quote) => quote.rank !== null).length;
  return (
    <Sheet tone="official">
      <div className="winner">
        <div>
          <p className="small mut">{t("result.winner")}</p>
          <h2 className="serif">{local({ zh: award.agency, en: award.agencyEn ?? award.agency })}</h2>
          <p className="row">
            <GradeBadge grade={award.grade} />{" "}
            <a href={`/agencies/${award.agencyCode}`}>{t("result.profile")}</a>
            {valid > 0 ? (
              <span className="small ink2">{t("result.place", { rank: award.rank, valid })}</span>
            ) : null}
          </p>
        </div>
        <div>
          <p className="small mut">{t("result.amount")}</p>
          <Money fen={award.amountFen} large />
          {capFen ? (
            <p className="small ink2">
              {t("result.against_cap", {
                cap: money(capFen),
                share: percent(((capFen - award.amountFen) * 10_000) / capFen, 1),
              })}
            </p>
          ) : null}
        </div>
        <div>
          <p className="small mut">{t("result.days")}</p>
          <span className="money-lg">{award.days}</span>
        </div>
      </div>
    </Sheet>
  );
}

/** Every opened amount, ranked; those that do not count with the rule and the reason. */
export function QuotesSheet({ view }: Props) {
  const t = useT();
  const { local } = useFormat();
  const winner = view.awards.find((award) =>
    ["proposed", "publicised", "confirmed"].includes(award.state),
  )?.agencyCode;
  return (
    <Sheet
      title={t("result.quotes")}
      note={t(`result.order.${view.need.method}` as MessageKey)}
      pad={view.quotes.length === 0}
    >
      {view.quotes.length === 0 ? (
        <p className="mut">{t("result.quotes.none")}</p>
      ) : (
        <DataTable
          rows={view.quotes}
          rowKey={(row) => row.agencyCode}
          toneOf={(row) => (row.agencyCode === winner ? "win" : row.rank === null ? "void" : undefined)}
          columns={[
            { key: "rank", label: t("result.rank"), numeric: true, cell: (row) => row.rank ?? t("ui.none") },
            {
              key: "agency",
              label: t("result.agency"),
              main: true,
              cell: (row) => (
                <>
                  <a href={`/agencies/${row.agencyCode}`}>
                    {local({ zh: row.agency, en: row.agencyEn ?? row.agency })}
                  </a>{" "}
                  <GradeBadge grade={row.grade} />
                </>
              ),
            },
            {
              key: "amount",
              label: t("result.amount"),
              numeric: true,
              cell: (row) => (
                <>
                  <Money fen={row.amountFen} />
                  <QuotedLines view={view} lineFen={row.lineFen} />
                </>
              ),
            },
            { key: "days", label: t("result.days"), numeric: true, cell: (row) => row.days ?? t("ui.none") },
            {
              key: "verdict",
              label: t("result.verdict"),
              cell: (row) => <Verdict view={view} quote={row} />,
            },
          ]}
        />
      )}
    </Sheet>
  );
}

/** Of a bundle: what each item was quoted at. */
function QuotedLines({ view, lineFen }: Props & { lineFen: readonly number[] | null }) {
  const t = useT();
  const { local, money } = useFormat();
  return view.lines.map(({ position, nameZh, nameEn }) => {
    const fen = lineFen?.[position - 1];
    return fen === undefined ? null : (
      <div key={position} className="small ink2">
        {t("bundle.split.quote", { item: local({ zh: nameZh, en: nameEn }), amount: money(fen) })}
      </div>
    );
  });
}

function Verdict({ view, quote }: Props & { quote: Quote }) {
  const t = useT();
  const refused = view.opening?.result.rejections.find((each) => each.agency === quote.agencyCode);
  if (refused)
    return (
      <>
        <Light state="bad">
          {t(`result.opened.${quote.rejection ? "not_eligible" : quote.result}` as MessageKey)}
        </Light>
        <div className="small ink2">
          {t(`refusal.${refused.code}` as MessageKey, explainParams(t, refused.params))}{" "}
          <code className="small">{refused.code}</code>
        </div>
      </>
    );
  const place = view.opening?.result.order.find((each) => each.agency === quote.agencyCode);
  return (
    <>
      <Light state="ok">{t("result.opened.ok")}</Light>
      {place && place.decidedBy !== "last" ? (
        <div className="small ink2 nowrap">{t(`result.decided.${place.decidedBy}`)}</div>
      ) : null}
      <Figures figures={place?.figures} />
      {quote.abnormallyLow ? <Tag>{t("result.abnormally_low")}</Tag> : null}
    </>
  );
}

/** How the method came to this place, in points or money. */
function Figures({ figures }: { readonly figures: Readonly<Record<string, number>> | undefined }) {
  const t = useT();
  const { money } = useFormat();
  if (!figures) return null;
  const { totalHundredths, creditHundredths, priceHundredths, timeHundredths, meanFen, distanceFen } =
    figures;
  const points = (hundredths = 0) => (hundredths / 100).toFixed(2);
  const text =
    totalHundredths === undefined
      ? meanFen === undefined
        ? null
        : t("posting.figures.average", { distance: money(distanceFen ?? 0), mean: money(meanFen) })
      : t("posting.figures", {
          total: points(totalHundredths),
          credit: points(creditHundredths),
          price: points(priceHundredths),
          time: points(timeHundredths),
        });
  return text === null ? null : <div className="small ink2">{text}</div>;
}

/** What became of earlier awards: declined, lapsed, annulled, each with its public reason. */
export function AwardHistory({ view }: Props) {
  const t = useT();
  const { local } = useFormat();
  if (
    view.awards.length < 2 &&
    view.awards.every((award) => !["declined", "expired", "annulled"].includes(award.state))
  )
    return null;
  return (
    <Sheet title={t("result.awards")} pad={false}>
      <DataTable
        rows={view.awards}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "agency",
            label: t("result.agency"),
            main: true,
            cell: (row) => local({ zh: row.agency, en: row.agencyEn ?? row.agency }),
          },
          {
            key: "amount",
            label: t("result.amount"),
            numeric: true,
            cell: (row) => <Money fen={row.amountFen} />,
          },
          { key: "state", label: t("need.state"), cell: (row) => t(`award.state.${row.state}`) },
          { key: "reason", label: t("award.reason"), cell: (row) => reasonText(t, row.reason) },
        ]}
      />
    </Sheet>
  );
}

/** A rule's code where the market took the award back, the agency's own words where it declined. */
function reasonText(t: ReturnType<typeof useT>, reason: string | null): string {
  if (!reason) return t("ui.none");
  if (/^\d{4}-C\d{6}$/.test(reason)) return t("complaint.annulled_by", { no: reason });
  return /^(?:agency|quote)\.[a-z_]+$/.test(reason) ? t(`eligible.${reason}` as MessageKey) : reason;
}

const failures: Readonly<Record<string, MessageKey>> = {
  "complaint.upheld": "complaint.failed",
  "need.no_reserve_left": "need.failed.no_reserve",
  "need.negotiation_exhausted": "need.failed.negotiation_exhausted",
  "need.negotiation_idle": "need.failed.negotiation_idle",
};

export function ResultAside({ view, live }: Props & { live: Award | null }) {
  const t = useT();
  const { instant } = useFormat();
  const { need } = view;
  return (
    <>
      {live ? (
        <Sheet title={t("result.confirmation")}>
          <KeyValues
            items={[
              [t("need.state"), t(`award.state.${live.state}`)],
              [t("result.publicity_until"), live.publicityEndsAt ? instant(live.publicityEndsAt) : null],
              [
                t("award.confirm_by"),
                live.agencyConfirmedAt || !live.confirmBy ? null : instant(live.confirmBy),
              ],
              [
                t("award.confirmed_by_agency"),
                live.agencyConfirmedAt ? instant(live.agencyConfirmedAt) : null,
              ],
              [t("award.confirmed_at"), live.confirmedAt ? instant(live.confirmedAt) : null],
            ]}
          />
        </Sheet>
      ) : need.state === "selecting" && view.lows.some(({ state }) => waits(state)) ? (
        <LowPriceWaits view={view} />
      ) : need.state === "selecting" ? (
        <DrawWaits no={need.no} />
      ) : (
        <Sheet title={t(`need.state.${need.state}`)}>
          <p>{t(failures[need.failReason ?? ""] ?? "need.failed.none_valid")}</p>
        </Sheet>
      )}
      <ComplaintCall
        about={`need:${need.no}`}
        windows={view.complaintWindows}
        contact={need.complaintContact}
      />
      <Sheet title={t("result.links")}>
        <p>
          <a href={`/needs/${need.no}`}>{t("result.links.need")}</a>
        </p>
        <p>
          <a href={`/cases/${need.case.code}`}>{t("result.links.case")}</a>
        </p>
        <p>
          <a href={`/needs/${need.no}/papers`}>{t("quoting.papers.title")}</a>
        </p>
      </Sheet>
    </>
  );
}
