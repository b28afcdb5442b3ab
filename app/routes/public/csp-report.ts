import { z } from "zod";
import { publicRoute } from "#app/server/guarded.ts";

const report = z.object({
  "csp-report": z.object({ "violated-directive": z.string().max(200), "blocked-uri": z.string().max(500) }),
});

/** Browsers tell what the content policy stopped; only the rule and the scheme of the source are kept. */
export const action = publicRoute("csp-report", async ({ ctx, request }) => {
  const parsed = report.safeParse(await request.json().catch(() => null));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { "violated-directive": directive, "blocked-uri": blocked } = parsed.data["csp-report"];
  ctx.log.warn(
    { directive, blocked: blocked.split(/[/?#]/, 3).join("/").slice(0, 60) },
    "content policy stopped something",
  );
  return new Response(null, { status: 204 });
});
