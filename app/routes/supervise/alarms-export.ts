import { checksText } from "#app/components/alarm/alarm-level.tsx";
import { guarded } from "#app/server/guarded.ts";
import { sheetResponse } from "#app/server/sheet-response.ts";
import { listAlarms } from "#db/read/alarms.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { alarmFilterOf } from "./alarms-subject.ts";

/** The list under the filter of the page. */
export const loader = guarded("alarm.list", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  if (actor.kind !== "person") throw new Response(null, { status: 403 });
  const found = await listAlarms(ctx.db, actor, alarmFilterOf(url.searchParams));
  const day = (at: Date | null) => (at ? { day: dayOf(at) } : null);
  const headings = [
    t("alarm.no"),
    t("alarm.level"),
    t("alarm.what"),
    t("alarm.need"),
    t("alarm.owner"),
    t("alarm.state"),
    t("alarm.handler"),
    t("alarm.raised"),
    t("desk.due"),
    t("alarm.closed"),
  ];
  const rows = found.map((row) => [
    row.no,
    row.level,
    checksText(t, [...new Set(row.findings.map(({ check }) => check))]),
    row.needNo ?? "",
    t.format.local({ zh: row.ownerName, en: row.ownerNameEn ?? row.ownerName }),
    t(`alarm.state.${row.state}`),
    row.handler ?? "",
    day(row.raisedAt),
    day(row.dueAt),
    day(row.closedAt),
  ]);
  return sheetResponse({ name: "alarms", headings, rows }, "xlsx", { personal: true });
});
