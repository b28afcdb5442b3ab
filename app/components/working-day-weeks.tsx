import { dayOf, type Day } from "#domain/shared/dates.ts";
import { useFormat, useT } from "./ui-context.tsx";
import type { RulerDay, RulerMark } from "./working-day-scale.ts";

type Props = {
  readonly days: readonly RulerDay[];
  readonly marks: readonly RulerMark[];
  readonly today: Day;
};

/** Monday is 0. */
function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function classOf({ day, isWorkday }: RulerDay, today: Day, flagged: boolean): string {
  return ["day", !isWorkday && "off", day < today && "past", day === today && "today", flagged && "flag"]
    .filter(Boolean)
    .join(" ");
}

/** The ruler folded into weeks: readable at 390 px without scrolling sideways. */
export function WorkingDayWeeks({ days, marks, today }: Props) {
  const t = useT();
  const format = useFormat();
  const flagged = new Set(marks.map((mark) => dayOf(mark.at)));
  const first = days[0];
  return (
    <div className="narrow-only">
      <div className="weeks" aria-hidden="true">
        {t("ui.ruler.weekdays")
          .split(" ")
          .map((name) => (
            <span className="mut" key={name}>
              {name}
            </span>
          ))}
        {first ? Array.from({ length: weekdayOf(first.day) }, (_, i) => <span key={`before-${i}`} />) : null}
        {days.map((entry, i) => (
          <span key={entry.day} className={classOf(entry, today, flagged.has(entry.day))}>
            {i === 0 || entry.day.endsWith("-01")
              ? entry.day.slice(5).replace("-", "/")
              : Number(entry.day.slice(8))}
            {entry.kind === "makeup" ? <small>{t("ui.ruler.makeup")}</small> : null}
          </span>
        ))}
      </div>
      <ol className="week-marks">
        {marks.map((mark) => (
          <li key={`${mark.label} ${mark.at.getTime()}`} className={mark.strong ? "strong" : undefined}>
            <span>{mark.label}</span>
            <time dateTime={mark.at.toISOString()}>{format.instant(mark.at)}</time>
          </li>
        ))}
      </ol>
    </div>
  );
}
