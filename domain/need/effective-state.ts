import type { NeedState } from "./lifecycle.ts";

/**
 * The state that holds at `now`: a published need is closed from its closing instant on, whether or not a task has
 * written it down. Mirrors `effective_state` in SQL.
 */
export function effectiveState(
  row: { readonly state: NeedState; readonly closesAt: Date | null },
  now: Date,
): NeedState {
  return row.state === "published" && row.closesAt !== null && now >= row.closesAt ? "closed" : row.state;
}
