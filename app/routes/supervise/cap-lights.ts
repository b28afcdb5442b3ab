import type { LightState } from "#app/components/light.tsx";
import type { OverrideState } from "#domain/fee/override.ts";

export const overrideLights: Record<OverrideState, LightState> = {
  proposed: "warn",
  confirmed: "ok",
  refused: "bad",
  withdrawn: "off",
};
