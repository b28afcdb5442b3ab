import { approveRegistration } from "#app/commands/registration/approve-registration.ts";
import { objectToEntry } from "#app/commands/registration/object-to-entry.ts";
import { registerAgency } from "#app/commands/registration/register-agency.ts";
import { returnRegistration } from "#app/commands/registration/return-registration.ts";
import type { Day } from "#domain/shared/dates.ts";
import { completeIdentityNumber } from "#domain/agency/identity-number.ts";
import type { AgencySeed, ApplicantSeed } from "#db/seed/generate/types-parties.ts";
import { demoPassword } from "#db/seed/generate/staff.ts";
import { instantOf } from "../day-plan.ts";
import { reportPdf } from "../report-pdf.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

/** Firms on their way in; who is still drafting has not been seen by anybody. */
export function applicantActs(theatre: Theatre): Act[] {
  const { applicants, agencies } = theatre.market;
  const entered = applicants.filter(({ state }) => state !== "draft");
  const barred = agencies.find(({ grade }) => grade === "D") ?? null;
  const newest = entered.findLast(({ state }) => state === "submitted");
  return entered.flatMap((applicant) =>
    actsOf(theatre, applicant, applicant === newest && barred ? barred.legalRepresentative : null),
  );
}

/** `behind`: who stands behind the firm under another's name, so that two officers have to look. */
function actsOf(theatre: Theatre, applicant: ApplicantSeed, behind: string | null): Act[] {
  const { state, since, defects } = applicant;
  const agency = behind ? { ...applicant.agency, legalRepresentative: behind } : applicant.agency;
  const deferred = state === "conditional_publicity";
  let registrationId = 0;
  const enter: Act = {
    at: instantOf("draft", since, agency.key),
    what: `${agency.key} enters`,
    run: async () =>
      void ({ registrationId } = await done(
        `${agency.key} enters`,
        registerAgency(theatre.guest, entryOf(agency, deferred)),
      )),
  };
  if (state === "submitted") return [enter];
  const operator = theatre.as(theatre.people.staff("operator@demo"));
  const sendBack = () =>
    done(`${agency.key} is returned`, returnRegistration(operator, { registrationId, defects }));
  if (state === "returned")
    return [
      enter,
      { at: instantOf("sendBack", since, agency.key), what: `${agency.key} is returned`, run: sendBack },
    ];
  return [enter, ...publicity(theatre, { agency, since, objected: !deferred }, () => registrationId)];
}

type Publicised = { readonly agency: AgencySeed; readonly since: Day; readonly objected: boolean };

/** Approved the same day; somebody objects to the one whose papers are complete. */
function publicity(theatre: Theatre, { agency, since, objected }: Publicised, id: () => number): Act[] {
  const operator = theatre.as(theatre.people.staff("operator@demo"));
  const vetted = agency.services.map(({ itemCode }) => itemCode);
  const approve: Act = {
    at: instantOf("review", since, agency.key),
    what: `${agency.key} is publicised`,
    run: () =>
      done(`${agency.key} is publicised`, approveRegistration(operator, { registrationId: id(), vetted })),
  };
  const object: Act = {
    at: instantOf("state", since, agency.key),
    what: `${agency.key} meets an objection`,
    run: () =>
      done(
        `${agency.key} meets an objection`,
        objectToEntry(theatre.guest, {
          uscc: agency.uscc,
          ground: "practitioner_not_employed",
          facts: "公示的一名专业人员目前在另一家单位参加社会保险，请核实其劳动关系。",
          evidence: null,
          guest: { name: "周先生", contact: "zhou@example.cn" },
        }),
      ),
  };
  return objected ? [approve, object] : [approve];
}

type Entry = Parameters<typeof registerAgency>[1];

function entryOf(agency: AgencySeed, deferred: boolean): Entry {
  const { uscc, name, jurisdictionCode, contactName, phone } = agency;
  const login = `${agency.key}@demo.example`;
  return {
    uscc,
    name: name.zh,
    jurisdictionCode,
    licence: paper(agency, "营业执照"),
    authorisation: paper(agency, "授权委托书"),
    pledged: true,
    services: servicesOf(agency),
    person: { name: contactName, login, phone, password: demoPassword },
    details: detailsOf(agency),
    identity: identityOf(agency),
    papers: {
      office_proof: paper(agency, "经营场所证明"),
      staff_insurance: paper(agency, "社会保险证明"),
      ...(deferred ? {} : { annual_report: paper(agency, "年度工作报告") }),
    },
  };
}

/** Invented people of the firm's own: a number per firm and person. */
function identityOf({ uscc, contactName, legalRepresentative }: AgencySeed): Entry["identity"] {
  const serial = uscc.slice(8, 16).replaceAll(/\D/g, "0");
  const number = (n: number) =>
    completeIdentityNumber(`37${serial.slice(0, 4)}19750${n}15${serial.slice(-3)}`);
  const controller = { name: legalRepresentative, code: number(1) };
  return {
    representativeIdNumber: number(1),
    controller,
    companySupervisor: { name: contactName, idNumber: number(2) },
    holders: [{ ...controller, shareBp: 10_000 }],
    sponsor: null,
    interests: [],
    bankAccount: `6217${serial}01`,
  };
}

function paper({ name, uscc }: AgencySeed, title: string): Entry["licence"] {
  const text = { title, project: "机构入驻", agency: name.zh, engagementNo: uscc, version: 1 };
  return { name: `${title}.pdf`, bytes: reportPdf(text) };
}

/** Invented numbers: one for each person of a firm. */
function numberOf(uscc: string, n: number): string {
  const serial = uscc.slice(8, 16).replaceAll(/\D/g, "0");
  return completeIdentityNumber(
    `37${serial.slice(0, 4)}1983${String(1_001 + n).slice(-4)}${serial.slice(-3)}`,
  );
}

function servicesOf({ uscc, services, practitioners }: AgencySeed): Entry["services"] {
  return services.map(({ itemCode, certificateName, certificateNo, certificateExpiresOn }, at) => {
    const who = at % practitioners.length;
    const person = practitioners[who]!;
    return {
      itemCode,
      certificateName,
      certificateNo,
      certificateIssuer: "省级行业主管部门",
      certificateIssuedOn: "2021-03-01",
      certificateExpiresOn,
      practitionerName: person.name,
      practitionerQualification: person.qualification,
      practitionerCertificateNo: person.certificateNo,
      practitionerIdentityNumber: numberOf(uscc, who),
    };
  });
}

function detailsOf(agency: AgencySeed): Entry["details"] {
  const { legalRepresentative, contactName, phone, email, address, establishedOn, introduction } = agency;
  return {
    legalRepresentative,
    contactName,
    phone,
    email,
    addressZh: address,
    establishedOn,
    introduction,
    decoupled: true,
  };
}
