import { curveLinear, curveStepAfter } from "@visx/curve";
import { Line, LinePath } from "@visx/shape";
import {
  axisHeight,
  bandHeight,
  bands,
  chartHeight,
  flagKinds,
  gatheredFlags,
  stepPoints,
  timeScale,
  yOfBand,
  yOfFlag,
  type FlagKind,
  type GradeFlag,
  type GradeStep,
} from "./grade-chart-scale.ts";
import { useT } from "./ui-context.tsx";

type Props = {
  readonly steps: readonly GradeStep[];
  readonly flags: readonly GradeFlag[];
  readonly now: Date;
};
type Sized = Props & { readonly width: number };

/** A letter's history with what happened beside it: drawn once wide and once for a phone, the table below says it all. */
export function GradeChart(props: Props) {
  return (
    <>
      <div className="chart-wide">
        <Drawing {...props} width={760} />
      </div>
      <div className="chart-narrow">
        <Drawing {...props} width={340} />
      </div>
    </>
  );
}

function Drawing({ steps, flags, now, width }: Sized) {
  const t = useT();
  const frame = { width, left: 66, right: 10 };
  const scale = timeScale(steps, flags, now, frame);
  const points = stepPoints(steps, scale, now);
  const ticks = scale.ticks(width > 500 ? 6 : 3);
  const top = chartHeight - axisHeight;
  return (
    <svg
      className="grade-chart"
      role="img"
      aria-label={t("profile.chart.label")}
      viewBox={`0 0 ${width} ${chartHeight}`}
      width="100%"
    >
      <Bands width={width} left={frame.left} />
      {ticks.map((tick) => (
        <g key={tick.getTime()}>
          <Line from={{ x: scale(tick), y: 0 }} to={{ x: scale(tick), y: top }} className="grid-line" />
          <text x={scale(tick)} y={chartHeight - 7} textAnchor="middle" className="axis">
            {tick.toISOString().slice(0, 7)}
          </text>
        </g>
      ))}
      <LinePath data={points} x={(p) => p.x} y={(p) => p.y} curve={curveStepAfter} className="grade-line" />
      {points.slice(0, -1).map((point, at) => (
        <circle key={at} cx={point.x} cy={point.y} r="4" className="grade-dot" />
      ))}
      {gatheredFlags(flags, scale).map(({ kind, x, count }) => (
        <g key={`${kind} ${x}`} transform={`translate(${x} ${yOfFlag(kind)})`} className={`flag ${kind}`}>
          <Mark kind={kind} />
          {count > 1 ? (
            <text x="8" y="4" className="axis">
              {count}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function Bands({ width, left }: { width: number; left: number }) {
  const t = useT();
  return (
    <>
      {bands.map((band, at) => (
        <g key={band}>
          <rect
            x={left}
            y={at * bandHeight}
            width={width - left}
            height={bandHeight}
            className={`band band-${band}`}
          />
          <text x={left - 8} y={yOfBand(band) + 4} textAnchor="end" className="axis strong">
            {band === "unrated" ? t("profile.chart.unrated") : band}
          </text>
        </g>
      ))}
      {flagKinds.map((kind) => (
        <text key={kind} x={left - 8} y={yOfFlag(kind) + 4} textAnchor="end" className="axis">
          {t(`profile.flag.${kind}`)}
        </text>
      ))}
    </>
  );
}

/** Each kind has a shape of its own, so that colour is not needed. */
function Mark({ kind }: { kind: FlagKind }) {
  if (kind === "rating") return <circle r="4" />;
  if (kind === "late") return <path d="M0-5 5 4H-5z" />;
  if (kind === "inspection") return <rect x="-4" y="-4" width="8" height="8" />;
  const cross = [
    { x: -4, y: -4 },
    { x: 4, y: 4 },
  ];
  return (
    <>
      <LinePath data={cross} x={(p) => p.x} y={(p) => p.y} curve={curveLinear} />
      <LinePath data={cross} x={(p) => -p.x} y={(p) => p.y} curve={curveLinear} />
    </>
  );
}
