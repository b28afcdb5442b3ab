import { dayOf } from "#domain/shared/dates.ts";
import { useFormat, useT } from "./ui-context.tsx";
import { WorkingDayWeeks } from "./working-day-weeks.tsx";
import {
  dayLabels,
  placeMarks,
  placeOf,
  rulerWidth,
  type RulerDay,
  type RulerMark,
} from "./working-day-scale.ts";

type Props = {
  /** Consecutive days with their kind, from the calendar. */
  readonly days: readonly RulerDay[];
  readonly marks: readonly RulerMark[];
  readonly now: Date;
};

function DayCells({ days }: { days: readonly RulerDay[] }) {
  const t = useT();
  const cell = rulerWidth / Math.max(days.length, 1);
  const labels = dayLabels(days);
  return days.map(({ day, isWorkday, kind }, i) => {
    const word = kind === "makeup" ? t("ui.ruler.makeup") : isWorkday ? null : t("ui.ruler.off");
    return (
      <g key={day}>
        <rect
          x={i * cell + 0.5}
          y="34"
          width={Math.max(cell - 1, 1)}
          height="18"
          fill={isWorkday ? "var(--surface2)" : "url(#day-off)"}
          stroke="var(--line)"
        />
        {word && cell >= 24 ? (
          <text x={(i + 0.5) * cell} y="47" textAnchor="middle" fontSize="10.5" fill="var(--ink3)">
            {word}
          </text>
        ) : null}
        {labels[i] ? (
          <text x={(i + 0.5) * cell} y="66" textAnchor="middle" fontSize="11.5" fill="var(--ink3)">
            {labels[i]}
          </text>
        ) : null}
      </g>
    );
  });
}

function Flags({ placed }: { placed: ReturnType<typeof placeMarks>["placed"] }) {
  return placed.map(({ at, label, strong, x, y, anchor }) => {
    const ink = strong ? "var(--brand)" : "var(--ink2)";
    return (
      <g key={`${label} ${at.getTime()}`}>
        <path d={`M${x} ${y}V52`} stroke={ink} strokeWidth="2" />
        <circle cx={x} cy={y} r="4" fill={ink} />
        <text
          x={anchor === "end" ? x - 7 : x + 7}
          y={y + 4}
          textAnchor={anchor}
          fontSize="12.5"
          fontWeight="600"
          fill={ink}
        >
          {label}
        </text>
      </g>
    );
  });
}

/** One cell per day; on a phone the same days as weeks with the deadlines listed below. */
export function WorkingDayRuler({ days, marks, now }: Props) {
  const t = useT();
  const format = useFormat();
  const { placed, lanes } = placeMarks(days, marks);
  const today = placeOf(days, now);
  const shown = days.some(({ day }) => day === dayOf(now));
  const top = 8 - lanes * 17;
  const names = format.list(placed.map((mark) => `${mark.label} ${format.instant(mark.at)}`));
  const [from, to] = [days[0]?.day ?? "", days.at(-1)?.day ?? ""];
  return (
    <div className="figure">
      <svg
        className="wide-only"
        viewBox={`-14 ${top} ${rulerWidth + 28} ${92 - top}`}
        role="img"
        aria-label={t("ui.ruler.label", { from: format.day(from), to: format.day(to), marks: names })}
      >
        <defs>
          <pattern
            id="day-off"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill="var(--surface)" />
            <path d="M0 0V6" stroke="var(--line)" strokeWidth="3" />
          </pattern>
        </defs>
        <DayCells days={days} />
        <rect x="0" y="34" width={today} height="18" fill="var(--brand)" opacity=".28" />
        <Flags placed={placed} />
        {shown ? (
          <>
            <path d={`M${today} 30V56`} stroke="var(--danger)" strokeWidth="2" />
            <text x={today} y="84" textAnchor="middle" fontSize="12" fontWeight="700" fill="var(--danger)">
              {t("ui.ruler.now")}
            </text>
          </>
        ) : null}
      </svg>
      <WorkingDayWeeks days={days} marks={placed} today={dayOf(now)} />
      {days.some((day) => day.provisional) ? <p className="small mut">{t("ui.ruler.provisional")}</p> : null}
    </div>
  );
}
