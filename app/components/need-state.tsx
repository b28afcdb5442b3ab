import type { NeedState } from "#domain/need/lifecycle.ts";
import { Light, type LightState } from "./light.tsx";
import { useT } from "./ui-context.tsx";

const lights: Record<NeedState, LightState> = {
  draft: "off",
  own_approval: "hold",
  review: "hold",
  published: "run",
  closed: "hold",
  opened: "run",
  selecting: "run",
  proposed: "run",
  publicised: "run",
  confirmed: "ok",
  contracted: "ok",
  failed: "bad",
  cancelled: "off",
  frozen: "hold",
};

/** The state of a notice in words; `children` adds what remains of its period. */
export function NeedStateLight({ state, children }: { state: NeedState; children?: string | null }) {
  const t = useT();
  return (
    <Light state={lights[state]}>
      {t(`need.state.${state}`)}
      {children ? ` · ${children}` : null}
    </Light>
  );
}
