import type { OpeningRow } from "#db/store/opening.ts";
import type { OpeningResult } from "#db/read/need-result.ts";
import type { Ranking } from "#domain/selection/ranking.ts";
import type { Judged } from "./judge.ts";

type Opened = Pick<OpeningRow, "result">;

/** What the result page shows and anyone can recompute. Without a draw its secret is kept for a later one. */
export function resultOf(
  judged: readonly Judged[],
  ranking: Ranking | null,
  drawCode: string,
): OpeningResult {
  return {
    method: ranking?.method ?? null,
    order: ranking?.order ?? [],
    tieDraw: null,
    rejections: judged.flatMap(({ code, rejection }) => (rejection ? [{ agency: code, ...rejection }] : [])),
    draw: { id: drawCode, round: 1, secret: null },
  };
}

/** While a draw is waited for there is no order yet. */
export const withoutOrder = (result: OpeningResult): OpeningResult => ({ ...result, order: [] });

export function drawnResult({ result }: Opened, ranking: Ranking): OpeningResult {
  const before = result as OpeningResult;
  const { method, order, tieDraw } = ranking;
  const draw = tieDraw
    ? { id: tieDraw.draw, round: tieDraw.round, secret: tieDraw.secret }
    : { ...before.draw, secret: null };
  return { ...before, method, order, tieDraw, draw };
}
