import { publicRoute } from "#app/server/guarded.ts";

const headers = { "Cache-Control": "no-store", "Content-Type": "text/plain" };

/** The process answers; says nothing about what stands behind it. */
export const loader = publicRoute("health", () => new Response("ok\n", { headers }));
