import { dutyOf } from "#domain/complaint/duty.ts";
import type { WorkCalendar } from "#domain/calendar/working-days.ts";
import type { Db } from "../client.ts";
import { loadCalendar } from "../store/calendar.ts";
import { complainantHidden, complaintsOf, type ComplaintView } from "./complaints.ts";
import { lightFor } from "./desk.ts";

/** One line of a list; a complainant that this reader may not know stays unnamed (null). */
export function complaintLine(
  view: ComplaintView,
  { readerId, now, cal }: { readonly readerId: number; readonly now: Date; readonly cal: WorkCalendar },
) {
  const { complaint, need, complainant } = view;
  const duty = dutyOf(complaint, now);
  const hidden = readerId === complaint.respondentId && complainantHidden(view, now);
  return {
    no: complaint.no,
    object: complaint.object,
    state: complaint.state,
    needTitle: need.title,
    complainant: hidden ? null : { name: complainant.name, nameEn: complainant.nameEn },
    duty: duty && { ...duty, light: lightFor(duty, cal, now) },
  };
}

/** An organisation's own, newest first, as its workspace lists them. */
export async function ownComplaintLines(db: Db, readerId: number, now: Date) {
  const [found, cal] = await Promise.all([complaintsOf(db, readerId), loadCalendar(db)]);
  return found.map((each) => complaintLine(each, { readerId, now, cal }));
}
