import type { Light } from "#domain/calendar/light.ts";
import type { LightState } from "#app/components/light.tsx";

const states: Record<Light, LightState> = { green: "ok", yellow: "warn", red: "bad", done: "off" };

export function lightStateOf(light: Light): LightState {
  return states[light];
}
