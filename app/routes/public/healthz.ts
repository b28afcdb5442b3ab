import { publicRoute } from "#app/server/guarded.ts";

/** The process answers; says nothing about what stands behind it. */
export const loader = publicRoute("health", () => new Response("ok\n", { headers: { "Cache-Control": "no-store" } }));
