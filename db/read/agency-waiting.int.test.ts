import { expect, test } from "vitest";
import { instantAt } from "#domain/shared/dates.ts";
import { entryObjection, entryPaper } from "../schema/identity.ts";
import { storedFile } from "../schema/organisation.ts";
import { serviceApplication, serviceCertificate } from "../schema/vetting.ts";
import { newAgency, smallMarket } from "../seed/small-market.ts";
import { testDatabase } from "../seed/test-database.ts";
import { agencyDetails } from "./agency-profile.ts";
import { waitingOf } from "./agency-waiting.ts";

const { db } = await testDatabase();
const market = await smallMarket(db);
const until = instantAt("2026-03-20", 24);

const by = market.operator.accountId;
const decided = { checkedBy: by, checkedAt: until, decidedBy: market.supervisor.accountId, decidedAt: until };

async function apply(agencyId: number, state: "returned" | "approved") {
  const [row] = await db
    .insert(serviceApplication)
    .values({
      agencyId,
      itemCode: market.itemCode,
      kind: "renewal",
      state,
      practitionerIds: [],
      submittedBy: market.operator.accountId,
      submittedAt: instantAt("2026-03-10", 9),
      dueAt: until,
      returnEndsAt: state === "returned" ? until : null,
      ...(state === "approved" ? decided : {}),
    })
    .returning({ id: serviceApplication.id });
  return row!.id;
}

test("a deferred paper, an objection and a returned request wait, each with its last day", async () => {
  const agency = await newAgency(db, "B");
  expect(await waitingOf(db, agency.id)).toEqual({ papers: [], objections: [], returned: [] });
  await db
    .insert(entryPaper)
    .values({ agencyId: agency.id, kind: "office_proof", state: "missing", dueAt: until });
  await db.insert(entryObjection).values({
    agencyId: agency.id,
    ground: "other",
    facts: "经营场所不实",
    guestName: "孙某",
    guestContact: "0538-1",
    submittedAt: instantAt("2026-03-10", 9),
    answerDueAt: until,
    decideDueAt: until,
  });
  const id = await apply(agency.id, "returned");
  expect(await waitingOf(db, agency.id)).toMatchObject({
    papers: [{ kind: "office_proof", dueOn: "2026-03-20" }],
    objections: [{ dueOn: "2026-03-20" }],
    returned: [{ id, dueOn: "2026-03-20" }],
  });
});

test("the public profile has every certificate of the approved request, the first to expire on top", async () => {
  const agency = await newAgency(db, "B");
  const applicationId = await apply(agency.id, "approved");
  const [file] = await db
    .insert(storedFile)
    .values({
      sha256: "0".repeat(64),
      name: "a.pdf",
      mime: "application/pdf",
      size: 1,
      purpose: "registration",
    })
    .returning({ id: storedFile.id });
  const common = { applicationId, number: "1", issuer: "局", issuedOn: "2024-01-01", fileId: file!.id };
  await db.insert(serviceCertificate).values([
    { ...common, place: "all-0", nameZh: "甲证", nameEn: "First", expiresOn: "2028-01-01" },
    { ...common, place: "all-1", nameZh: "乙证", nameEn: "Second", expiresOn: "2027-01-01" },
  ]);
  const { services } = await agencyDetails(db, agency.id);
  expect(services.find(({ code }) => code === market.itemCode)?.certificates).toEqual([
    { zh: "乙证", en: "Second", expiresOn: "2027-01-01" },
    { zh: "甲证", en: "First", expiresOn: "2028-01-01" },
  ]);
});
