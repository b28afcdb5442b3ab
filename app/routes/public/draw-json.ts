import { findNeed } from "#db/store/need.ts";
import { readDraws } from "#db/read/draws.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { publishedRound } from "./draw-published.ts";

/** All rounds of a need's draws for machines and for the verifier; 404 before the first list is frozen. */
export const loader = publicRoute("draw-json", async ({ ctx, params }) => {
  const no = params.no ?? "";
  const need = await findNeed(ctx.db, no);
  const rounds = need ? await readDraws(ctx.db, need.id) : [];
  if (rounds.length === 0) throw new Response(null, { status: 404 });
  const body = rounds.map((round) => publishedRound(no, round));
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `inline; filename="draw-${no}.json"`,
      "Cache-Control": "no-cache",
    },
  });
});
