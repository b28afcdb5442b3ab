import type { ReactNode } from "react";
import { KeyValues } from "../key-values.tsx";
import { Sheet } from "../sheet.tsx";
import { useFormat, useT } from "../ui-context.tsx";
import { agencyCriteria, ownerCriteria } from "#domain/rating/criteria.ts";
import type { RatingRow, Side } from "./types.ts";

const criteriaOf = { owner: ownerCriteria, agency: agencyCriteria } as const;

function Rating({ row }: { row: RatingRow }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <div className="version">
      <div className="row">
        <b>{t(`engagement.rating.by.${row.side}`)}</b>
        <span className="sp" />
        <span className="money-lg">{row.score.toFixed(2)}</span>
      </div>
      <KeyValues
        items={[
          ...criteriaOf[row.side].map(
            (criterion) =>
              [
                t(`engagement.criterion.${criterion}`),
                t("engagement.mark", { mark: row.marks[criterion] ?? 0 }),
              ] as const,
          ),
          [t("engagement.rating.text"), row.comment],
          [
            t("engagement.rating.published_at"),
            row.publishedAt ? instant(row.publishedAt) : t("engagement.rating.blind"),
          ],
        ]}
      />
    </div>
  );
}

/** What this reader may see of both ratings: blind until both are in or the period is over. */
export function Ratings({
  rows,
  dueAt,
  over,
  children,
}: {
  rows: readonly RatingRow[];
  dueAt: Date | string | null;
  over: boolean;
  children?: ReactNode;
}) {
  const t = useT();
  const { instant } = useFormat();
  if (!dueAt) return null;
  const missing = (["owner", "agency"] as const satisfies readonly Side[]).filter(
    (side) => !rows.some((row) => row.side === side),
  );
  const revealed = rows.some((row) => row.publishedAt);
  return (
    <Sheet
      title={t("engagement.ratings")}
      note={revealed || over ? undefined : t("engagement.ratings.blind_until", { at: instant(dueAt) })}
      id="ratings"
    >
      {rows.map((row) => (
        <Rating row={row} key={row.side} />
      ))}
      {revealed
        ? missing.map((side) => (
            <p className="mut" key={side}>
              {t(`engagement.rating.none.${side}`)}
            </p>
          ))
        : null}
      {rows.length === 0 && !children ? (
        <p className="mut">{t(over ? "engagement.rating.over" : "engagement.rating.waiting")}</p>
      ) : null}
      {children}
    </Sheet>
  );
}
