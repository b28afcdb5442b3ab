import { publicRoute } from "#app/server/guarded.ts";
import { readinessFaults } from "#app/server/readiness.ts";

/** Yes or no; why not stands in the log, because this page is for everybody. */
export const loader = publicRoute("ready", async ({ ctx }) => {
  const faults = await readinessFaults(ctx);
  if (faults.length > 0) ctx.log.warn({ faults }, "not ready");
  return new Response(faults.length > 0 ? "not ready\n" : "ready\n", {
    status: faults.length > 0 ? 503 : 200,
    headers: { "Cache-Control": "no-store", "Content-Type": "text/plain" },
  });
});
