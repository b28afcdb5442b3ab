import { publicRoute } from "#app/server/guarded.ts";

export const loader = publicRoute("ready", async ({ ctx }) => {
  await ctx.pool.query("select 1");
  return new Response("ready\n", { headers: { "Cache-Control": "no-store" } });
});
