import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";

export type PairedBar = { readonly label: string; readonly before: number; readonly after: number };
type Props = {
  /** Said to who cannot see it; the same figures stand in a table beside the chart. */
  readonly label: string;
  readonly bars: readonly PairedBar[];
  readonly names: { readonly before: string; readonly after: string };
  readonly format: (value: number) => string;
};
const rowHeight = 58;
const views = [
  { className: "wide-only", width: 640, label: 132, value: 128 },
  { className: "narrow-only", width: 340, label: 0, value: 104 },
] as const;

/** Before and after for each group: two bars, told apart by pattern and by their words. Drawn on the server. */
export function PairedBars(props: Props) {
  const { bars, names } = props;
  return (
    <figure className="figure">
      {views.map((view) => (
        <Bars key={view.className} {...props} view={view} />
      ))}
      <figcaption className="small ink2" aria-hidden="true">
        {bars.length > 0 ? `□ ${names.before} ■ ${names.after}` : null}
      </figcaption>
    </figure>
  );
}

function Bars({ label, bars, format, view }: Props & { readonly view: (typeof views)[number] }) {
  const isNarrow = view.label === 0;
  const height = bars.length * rowHeight;
  const y = scaleBand({ domain: bars.map((bar) => bar.label), range: [0, height], padding: 0.2 });
  const x = scaleLinear({
    domain: [0, Math.max(1, ...bars.flatMap(({ before, after }) => [before, after]))],
    range: [0, view.width - view.label - view.value],
  });
  const top = isNarrow ? 16 : 0;
  const thick = Math.max(6, (y.bandwidth() - top) / 2 - 2);
  return (
    <svg viewBox={`0 0 ${view.width} ${height}`} className={view.className} role="img" aria-label={label}>
      {bars.map((bar) => {
        const start = y(bar.label) ?? 0;
        return (
          <g key={bar.label} transform={`translate(0 ${start})`}>
            <text x={0} y={isNarrow ? 11 : y.bandwidth() / 2 + 4} fontSize="12.5" fill="var(--ink)">
              {bar.label}
            </text>
            {([bar.before, bar.after] as const).map((value, at) => (
              <g key={at} transform={`translate(${view.label} ${top + at * (thick + 3)})`}>
                <Bar
                  x={0}
                  y={0}
                  width={x(value)}
                  height={thick}
                  fill={at === 0 ? "var(--surface2)" : "var(--brand)"}
                  stroke={at === 0 ? "var(--line-strong)" : "var(--brand)"}
                />
                <text x={x(value) + 6} y={thick / 2 + 4} fontSize="11.5" fill="var(--ink2)">
                  {format(value)}
                </text>
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
