import type { ReactNode } from "react";
import { rulerOf, type CapScale } from "./cap-ruler-scale.ts";
import { useFormat, useT } from "./ui-context.tsx";

type Props = {
  readonly capFen: number;
  /** The official price; equal or null: a single price or none. */
  readonly lowestFen?: number | null;
  readonly highestFen?: number | null;
  readonly quoteFen?: number | null;
};
const width = 372;

type LabelProps = {
  readonly x: number;
  readonly y: number;
  readonly end: boolean;
  readonly fill: string;
  readonly children: ReactNode;
};

function Label({ x, y, end, fill, children }: LabelProps) {
  return (
    <text x={x} y={y} textAnchor={end ? "end" : "start"} fontSize="12.5" fontWeight="700" fill={fill}>
      {children}
    </text>
  );
}

function Bar({ to, cap, quoted }: { to: number; cap: number; quoted: boolean }) {
  return (
    <>
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
      <rect x="0" y="20" width={to} height="20" fill="var(--brand)" opacity={quoted ? "1" : ".35"} />
    </>
  );
}

function Ticks({ ticks }: Pick<CapScale, "ticks">) {
  return ticks.map(({ x, text }) => (
    <g key={x}>
      <path d={`M${x} 40v${text ? 10 : 5}`} stroke="var(--line-strong)" />
      {text ? (
        <text x={x} y="64" fontSize="11.5" textAnchor="middle" fill="var(--ink3)">
          {text}
        </text>
      ) : null}
    </g>
  ));
}

/** The ends of the official range, or the single official price. */
function Bounds({ at, bounds }: Pick<CapScale, "at"> & { bounds: readonly number[] }) {
  const t = useT();
  const range = bounds.length > 1;
  return bounds.map((fen, i) => (
    <g key={fen}>
      <path d={`M${at(fen)} -4v44`} stroke="var(--ink)" strokeWidth="2" />
      <text x={at(fen)} y="-8" textAnchor={i === 1 ? "middle" : "end"} fontSize="12" fill="var(--ink2)">
        {t(range ? (i === 0 ? "ui.cap.lowest" : "ui.cap.highest") : "ui.cap.price")}
      </text>
    </g>
  ));
}

function useRulerText({ capFen, quoteFen }: Pick<Props, "capFen" | "quoteFen">): string {
  const t = useT();
  const { money, percent } = useFormat();
  if (quoteFen === null || quoteFen === undefined) return t("ui.cap.label", { cap: money(capFen) });
  const share = percent((quoteFen * 10_000) / capFen, 1);
  return t("ui.cap.label_quote", { quote: money(quoteFen), cap: money(capFen), share });
}

/** 0 … official price: the allowed part is solid, the forbidden part hatched, the cap a red line. */
export function CapRuler({ capFen, lowestFen = null, highestFen = null, quoteFen = null }: Props) {
  const t = useT();
  const { yuan } = useFormat();
  const { at, ticks, capLabel } = rulerOf({ capFen, highestFen, quoteFen, width, locale: t.locale });
  const [cap, quote] = [at(capFen), quoteFen === null ? null : at(quoteFen)];
  const bounds = [...new Set([lowestFen, highestFen])].filter((fen) => fen !== null);
  const text = useRulerText({ capFen, quoteFen });
  return (
    <div className="figure cap-ruler">
      <svg viewBox={`-8 -22 392 ${quote === null ? 92 : 110}`} role="img" aria-label={text}>
        <Bar to={quote ?? cap} cap={cap} quoted={quote !== null} />
        <Ticks ticks={ticks} />
        <Bounds at={at} bounds={bounds} />
        <path d={`M${cap} 4V44`} stroke="var(--danger)" strokeWidth="3" />
        <Label {...capLabel} y={12} fill="var(--danger)">
          {t("ui.cap.cap", { amount: yuan(capFen) })}
        </Label>
        {quote === null ? null : (
          <>
            <path d={`M${quote} 40v30`} stroke="var(--brand)" strokeWidth="2" />
            <Label x={quote} end={quote > width / 2} y={84} fill="var(--brand)">
              {t("ui.cap.quote", { amount: yuan(quoteFen ?? 0) })}
            </Label>
          </>
        )}
      </svg>
    </div>
  );
}
