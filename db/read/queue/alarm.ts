import { alarmsToHandle } from "../alarms.ts";
import { named, type QueueKind } from "./kind.ts";

/** An indication of collusion from level 2 on, until somebody has closed it with words. */
export const alarmKind: QueueKind = {
  forRoles: ["supervisor"],
  read: async (db, officer) =>
    (await alarmsToHandle(db, officer)).map(({ no, needTitle, ownerName, ownerNameEn, raisedAt, dueAt }) => ({
      subject: `alarm:${no}`,
      title: named(needTitle ?? ownerName, needTitle ?? ownerNameEn),
      about: named(ownerName, ownerNameEn),
      since: raisedAt,
      dueAt,
      href: `/supervise/alarms/${no}`,
    })),
};
