import { rulerOf } from "./cap-ruler-scale.ts";
import { useFormat, useT } from "./ui-context.tsx";

type Props = {
  readonly capFen: number;
  /** The official price; equal or null: a single price or none. */
  readonly lowestFen?: number | null;
  readonly highestFen?: number | null;
  readonly quoteFen?: number | null;
};
const width = 372;

type Mark = {
  readonly x: number;
  readonly text: string;
  readonly y: number;
  readonly fill: string;
  readonly end: boolean;
};

function Label({ x, text, y, fill, end }: Mark) {
  return (
    <text x={x} y={y} textAnchor={end ? "end" : "start"} fontSize="12.5" fontWeight="700" fill={fill}>
      {text}
    </text>
  );
}

/** 0 … official price: the allowed part is solid, the forbidden part hatched, the cap a red line. */
export function CapRuler({ capFen, lowestFen = null, highestFen = null, quoteFen = null }: Props) {
  const t = useT();
  const format = useFormat();
  const ruler = rulerOf({ capFen, highestFen, quoteFen, width, locale: t.locale });
  const [cap, quote] = [ruler.at(capFen), quoteFen === null ? null : ruler.at(quoteFen)];
  const bounds = [...new Set([lowestFen, highestFen])].filter((fen) => fen !== null);
  const share = quoteFen === null ? null : format.percent((quoteFen * 10_000) / capFen, 1);
  const label = share
    ? t("ui.cap.label_quote", { quote: format.money(quoteFen ?? 0), cap: format.money(capFen), share })
    : t("ui.cap.label", { cap: format.money(capFen) });
  const boundName = (i: number) =>
    bounds.length === 1 ? t("ui.cap.price") : i === 0 ? t("ui.cap.lowest") : t("ui.cap.highest");
  return (
    <div className="figure cap-ruler">
      <svg viewBox={`-8 -22 392 ${quote === null ? 92 : 110}`} role="img" aria-label={label}>
        <defs>
          <pattern
            id="forbidden"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="7" height="7" fill="var(--danger-bg)" />
            <path d="M0 0V7" stroke="var(--danger)" strokeWidth="1.4" opacity=".55" />
          </pattern>
        </defs>
        <rect x="0" y="20" width={width} height="20" fill="var(--surface2)" />
        <rect x={cap} y="20" width={width - cap} height="20" fill="url(#forbidden)" />
        <rect
          x="0"
          y="20"
          width={quote ?? cap}
          height="20"
          fill="var(--brand)"
          opacity={quote === null ? ".35" : "1"}
        />
        {ruler.ticks.map(({ x, text }) => (
          <g key={x}>
            <path d={`M${x} 40v${text ? 10 : 5}`} stroke="var(--line-strong)" />
            {text ? (
              <text x={x} y="64" fontSize="11.5" textAnchor="middle" fill="var(--ink3)">
                {text}
              </text>
            ) : null}
          </g>
        ))}
        {bounds.map((fen, i) => (
          <g key={fen}>
            <path d={`M${ruler.at(fen)} -4v44`} stroke="var(--ink)" strokeWidth="2" />
            <text
              x={ruler.at(fen)}
              y="-8"
              textAnchor={i === 1 ? "middle" : "end"}
              fontSize="12"
              fill="var(--ink2)"
            >
              {boundName(i)}
            </text>
          </g>
        ))}
        <path d={`M${cap} 4V44`} stroke="var(--danger)" strokeWidth="3" />
        <Label
          {...ruler.capLabel}
          y={12}
          fill="var(--danger)"
          text={t("ui.cap.cap", { amount: format.yuan(capFen) })}
        />
        {quote === null ? null : (
          <>
            <path d={`M${quote} 40v30`} stroke="var(--brand)" strokeWidth="2" />
            <Label
              x={quote}
              end={quote > width / 2}
              y={84}
              fill="var(--brand)"
              text={t("ui.cap.quote", { amount: format.yuan(quoteFen ?? 0) })}
            />
          </>
        )}
      </svg>
    </div>
  );
}
