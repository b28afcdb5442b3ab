import { expect, test } from "vitest";
import { noRequirement } from "#domain/catalogue/item.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { testPerson } from "#db/seed/test-person.ts";
import { entryWorld } from "../registration/entry-fixture.ts";
import { listedAgency, requestFor } from "./agency-for-test.ts";
import { applyForService } from "./apply-service.ts";
import { approveApplication, checkApplication } from "./judge-application.ts";

const db = await testDatabase();

test("an item that requires nothing is applied for and approved without a certificate; one that does is not", async () => {
  await entryWorld(db.db);
  const operator = await testPerson(db.db, { role: "operator", kind: "hall" });
  const regulator = await testPerson(db.db, { role: "regulator", kind: "regulator" });
  const agency = await listedAgency(db.db);
  const bare = { ...requestFor(agency), certificates: [] };
  const apply = () => applyForService(db.ctx(agency.admin), bare);
  expect(await apply()).toMatchObject({
    refusal: { code: "service.certificate_missing", params: { missing: 1 } },
  });
  await db.pool.query("update service_item set qualification_zh = $1 where code = 'ENV-02'", [
    noRequirement.zh,
  ]);
  const applied = await apply();
  if (!applied.ok) throw new Error(applied.refusal.code);
  const { applicationId } = applied.value;
  expect(await checkApplication(db.ctx(operator), { applicationId })).toMatchObject({ ok: true });
  expect(await approveApplication(db.ctx(regulator), { applicationId })).toMatchObject({ ok: true });
  const { rows } = await db.pool.query(
    "select state, certificate_name as name from agency_service where agency_id = $1 and item_code = 'ENV-02'",
    [agency.id],
  );
  expect(rows).toEqual([{ state: "approved", name: noRequirement.zh }]);
});
