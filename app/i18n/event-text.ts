import type { Messages } from "./zh-CN.ts";
import { events } from "./zh-CN/events.ts";
import type { T } from "./translate.ts";

type EventKey = Extract<keyof Messages, `event.${string}`>;
const isKnown = (key: string): key is EventKey => key in events;

/** The sentence for a recorded event; its type itself where a later version wrote one we do not know. */
export function eventText(t: T, event: { readonly type: string }): string {
  const key = `event.${event.type}`;
  return isKnown(key) ? t(key) : event.type;
}
