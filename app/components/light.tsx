import type { ReactNode } from "react";
import { useT } from "./ui-context.tsx";

export const lightStates = ["ok", "warn", "bad", "hold", "off", "run"] as const;
export type LightState = (typeof lightStates)[number];

const shapes: Record<LightState, ReactNode> = {
  ok: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path d="M4 7.2l2.2 2.2L10.2 5" stroke="var(--surface)" strokeWidth="1.8" fill="none" />
    </>
  ),
  warn: (
    <>
      <path d="M7 .8 13.6 13H.4z" fill="currentColor" />
      <path d="M7 5v4M7 10.4v1.2" stroke="var(--surface)" strokeWidth="1.6" />
    </>
  ),
  bad: (
    <>
      <path d="M4.2.5h5.6l3.7 3.7v5.6l-3.7 3.7H4.2L.5 9.8V4.2z" fill="currentColor" />
      <path d="M4.6 4.6l4.8 4.8M9.4 4.6 4.6 9.4" stroke="var(--surface)" strokeWidth="1.7" />
    </>
  ),
  hold: (
    <>
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M5.4 4.4v5.2M8.6 4.4v5.2" stroke="currentColor" strokeWidth="1.7" />
    </>
  ),
  off: <circle cx="7" cy="7" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  run: (
    <>
      <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M7 3.4A3.6 3.6 0 0 1 7 10.6z" fill="currentColor" />
    </>
  ),
};

export function LightIcon({ state, size = 14 }: { state: LightState; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {shapes[state]}
    </svg>
  );
}

/** Shape and words; without children the word of the state itself. */
export function Light({ state, children }: { state: LightState; children?: ReactNode }) {
  const t = useT();
  return (
    <span className={`lt ${state}`}>
      <LightIcon state={state} />
      <span>{children ?? t(`ui.light.${state}`)}</span>
    </span>
  );
}
