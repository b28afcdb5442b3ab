import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { ResultView } from "./need-result-view.ts";

type Props = { readonly view: ResultView };

/** How it was computed, in the order in which it happened; a tie's lot with all its values. */
export function OpeningRecord({ view }: Props) {
  const t = useT();
  const { money } = useFormat();
  const { need, opening } = view;
  if (!opening) return null;
  const { result, startedAt, finishedAt, envelopeHashes } = opening;
  const draw = result.tieDraw;
  const lowestNote = (after: { readonly lowestFen: number | null } | null) =>
    !after || after.lowestFen === null ? null : `${t("rounds.lowest")} ${money(after.lowestFen)}`;
  const entries = [
    ...(need.publishedAt && need.key
      ? [
          {
            at: need.publishedAt,
            title: t("result.record.commit"),
            note: <code className="small code">{need.key.drawCommit}</code>,
          },
        ]
      : []),
    { at: startedAt, title: t("result.record.sealed"), note: <Hashes hashes={envelopeHashes} /> },
    {
      at: opening.keyReleasedAt ?? startedAt,
      title: t("result.record.key"),
      note: <code className="small code">{need.key?.keyId}</code>,
    },
    ...(view.priceRounds?.fixed
      ? view.priceRounds.lines.flatMap(({ no, endsAt, lowest }) =>
          no > 1 && endsAt
            ? [{ at: endsAt, title: t(`rounds.no.${no}` as MessageKey), note: lowestNote(lowest) }]
            : [],
        )
      : []),
    {
      at: finishedAt ?? startedAt,
      title: t("result.record.opened"),
      note: result.draw.secret ? <code className="small code">{result.draw.secret}</code> : null,
    },
    ...(draw
      ? [{ at: finishedAt ?? startedAt, title: t("result.record.draw"), note: <Draw view={view} /> }]
      : []),
    {
      at: finishedAt ?? startedAt,
      title: t("result.record.order"),
      note: result.order.map((each) => each.agency).join(" → ") || t("ui.none"),
    },
  ];
  return (
    <Sheet title={t("result.record")} side={<Tag tone="seal">{t("result.recomputable")}</Tag>}>
      <p className="small ink2">{t(draw ? "result.record.tie" : "result.record.no_tie")}</p>
      <Timeline entries={entries} />
    </Sheet>
  );
}

function Hashes({ hashes }: { hashes: readonly string[] }) {
  const t = useT();
  return (
    <details>
      <summary>{t("result.record.envelopes", { count: hashes.length })}</summary>
      {hashes.map((hash) => (
        <div key={hash}>
          <code className="small code">{hash}</code>
        </div>
      ))}
    </details>
  );
}

function Draw({ view }: Props) {
  const t = useT();
  const draw = view.opening?.result.tieDraw;
  if (!draw) return null;
  return (
    <>
      <code className="small code">{draw.seed}</code>
      {draw.anchor ? (
        <div>
          <a href={`/needs/${view.need.no}/draw`}>{t("draw.open_record")}</a>
        </div>
      ) : null}
    </>
  );
}
