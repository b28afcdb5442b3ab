import type { PersonActor } from "#domain/shared/actor.ts";
import type { Db } from "../client.ts";
import { loadCalendar } from "../store/calendar.ts";
import { dueEngagements, engagementDeadlines, hallDeadlines, litOnly } from "./desk-deadlines.ts";
import { gradeCounts, marketFigures } from "./home.ts";
import { queueOf } from "./queue/queue.ts";

/** What an office of supervision must do, by its role, and the deadlines that are near or over in its places. */
export async function superviseDesk(db: Db, actor: PersonActor, now: Date) {
  const scope = actor.jurisdictions;
  const checks = actor.role === "operator";
  const [tasks, hall, due, grades, figures, cal] = await Promise.all([
    queueOf(db, actor, now),
    checks ? [] : queueOf(db, { ...actor, role: "operator" }, now),
    dueEngagements(db, scope),
    gradeCounts(db),
    marketFigures(db),
    loadCalendar(db),
  ]);
  const deadlines = litOnly([...engagementDeadlines(due, cal, now), ...hallDeadlines(hall)]);
  return { tasks, deadlines, grades, figures };
}
