import { applyForService } from "#app/commands/agency/apply-service.ts";
import { checkApplication } from "#app/commands/agency/judge-application.ts";
import { requestChange } from "#app/commands/agency/request-change.ts";
import type { ServiceRequest } from "#app/commands/agency/service-request.ts";
import { itemsToApply } from "#db/read/agency-services.ts";
import { activePeople } from "#db/store/agency-people.ts";
import { contentOf, itemByCode } from "#db/store/catalogue.ts";
import { certificatePlaces } from "#domain/agency/service-qualification.ts";
import { addWorkingDays } from "#domain/calendar/working-days.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { addDays } from "#domain/shared/dates.ts";
import { instantOf } from "../day-plan.ts";
import { reportPdf } from "../report-pdf.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

const daysBefore = 4;

const paperOf = (title: string, { organisationName }: PersonActor) => ({
  name: `${title}.pdf`,
  bytes: reportPdf({
    title,
    project: organisationName,
    agency: organisationName,
    engagementNo: "",
    version: 1,
  }),
});

/** For the first environmental item that the agency does not have, with every certificate of its rule. */
async function requestOf(theatre: Theatre, admin: PersonActor): Promise<ServiceRequest> {
  const free = await itemsToApply(theatre.db, admin.organisationId);
  const code = (free.find((each) => each.code.startsWith("HJ-")) ?? free[0])?.code ?? "";
  const item = await itemByCode(theatre.db, code);
  if (!item) throw new Error(`the demonstration has no free item for ${admin.organisationName}`);
  const { anchor } = theatre.market;
  const people = await activePeople(theatre.db, admin.organisationId);
  return {
    itemCode: item.code,
    certificates: certificatePlaces(contentOf(item).qualification).map(({ place }, at) => ({
      place,
      option: 0,
      number: `沂环证〔${anchor.slice(0, 4)}〕第${1_200 + at}号`,
      issuer: "沂州市生态环境局",
      issuedOn: addDays(anchor, -400),
      expiresOn: addDays(anchor, 695),
      file: paperOf("资质证书", admin),
    })),
    practitionerIds: people.slice(0, 2).map(({ id }) => id),
    pledge: { priceFen: null, wd: Math.max(1, item.limitWd - 2) },
  };
}

/** What lies before the hall and the regulator: a further item of each of two agencies, and a new bank account. */
export function agencyLifeActs(theatre: Theatre): Act[] {
  const { anchor } = theatre.market;
  const day = addWorkingDays(theatre.cal, addDays(anchor, -daysBefore), 1);
  if (!day.ok) return [];
  const staff = (login: string) => theatre.people.staff(login);
  const apply = async (login: string) => {
    const admin = staff(login);
    const request = await requestOf(theatre, admin);
    return done(`service of ${login}`, applyForService(theatre.as(admin), request));
  };
  const checked = async () => {
    const { applicationId } = await apply("agency-b2@demo");
    const hall = theatre.as(staff("operator@demo"));
    return done("check of a service", checkApplication(hall, { applicationId }));
  };
  const account = () => {
    const admin = staff("agency-b@demo");
    return done(
      "new bank account",
      requestChange(theatre.as(admin), {
        kind: "bank_account",
        value: { bankName: "沂州银行汶新支行", bankAccountNo: "6230058000001234567" },
        idNumber: "",
        reason: "基本账户迁移至沂州银行汶新支行。",
        file: paperOf("开户证明", admin),
      }),
    );
  };
  const acts = { "agency-b": () => apply("agency-b@demo"), "agency-b2": checked, account };
  return Object.entries(acts).map(([who, run]) => ({
    at: instantOf("propose", day.value.day, who),
    what: `agency life: ${who}`,
    run,
  }));
}
