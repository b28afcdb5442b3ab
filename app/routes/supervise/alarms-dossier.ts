import { guarded } from "#app/server/guarded.ts";
import { findAlarm } from "#db/read/alarms.ts";
import { alarmSubjectOf } from "./alarms-subject.ts";

/** Inputs and findings as `npm run verify -- dossier FILE` recomputes them. */
export const loader = guarded("alarm.read", { subject: alarmSubjectOf }, async ({ ctx, params }) => {
  const found = await findAlarm(ctx.db, params.no ?? "");
  if (!found) throw new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(found.dossier, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="dossier-${found.no}.json"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
