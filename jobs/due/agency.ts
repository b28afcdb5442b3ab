import { lapseApplication } from "#app/commands/agency/end-application.ts";
import { expireService, remindOfCertificate } from "#app/commands/agency/watch-certificate.ts";
import { asSystem } from "#db/context.ts";
import type { DueHandler } from "./handler.ts";

/** Of an agency's services; the subject is "service/day", with the days before it for a reminder, or the request's id. */
export const agencyDue: Readonly<Record<string, DueHandler>> = {
  "certificate.remind": (ctx, subject) => {
    const [serviceId, expiresOn = "", days] = subject.split("/");
    return remindOfCertificate(asSystem(ctx), {
      serviceId: Number(serviceId),
      expiresOn,
      days: Number(days),
    });
  },
  "certificate.expire": (ctx, subject) => {
    const [serviceId, expiresOn = ""] = subject.split("/");
    return expireService(asSystem(ctx), { serviceId: Number(serviceId), expiresOn });
  },
  "service.return_lapse": (ctx, id) => lapseApplication(asSystem(ctx), { applicationId: Number(id) }),
};
