import { beforeAll, expect, test } from "vitest";
import { asSystem } from "#db/context.ts";
import { newOwner, setMarketClock, smallMarket, type SmallMarket } from "#db/seed/small-market.ts";
import { seedReference } from "#db/seed/reference.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { registration, storedFile } from "#db/schema/organisation.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { tellLights } from "./watch-lights.ts";

const database = await testDatabase();
const { db } = database;
const worker = asSystem(database.ctx({ kind: "guest" }, { as: "worker" }));
const monday = instantAt("2026-03-09", 10);
let market: SmallMarket;

beforeAll(async () => {
  await seedReference(db);
  market = await smallMarket(db);
  await setMarketClock(db, monday);
});

const noticesOf = async (organisationId: number) => {
  const { rows } = await database.pool.query(
    "select type, params, href from notification where organisation_id = $1 order by id",
    [organisationId],
  );
  return rows;
};

test("the hall is told once when a registration turns yellow and once when it turns red", async () => {
  const owner = await newOwner(db);
  const [file] = await db
    .insert(storedFile)
    .values({ sha256: "0", name: "a.pdf", mime: "application/pdf", size: 1, purpose: "registration" })
    .returning({ id: storedFile.id });
  const [request] = await db
    .insert(registration)
    .values({
      organisationId: owner.id,
      submittedBy: owner.actor.accountId,
      state: "submitted",
      licenceFileId: file!.id,
      authorisationFileId: file!.id,
      submittedAt: monday,
      dueAt: instantAt("2026-03-11", 24),
    })
    .returning({ id: registration.id });
  await tellLights(worker);
  expect(await noticesOf(market.hallId)).toEqual([]);
  await setMarketClock(db, instantAt("2026-03-11", 9));
  await tellLights(worker);
  await tellLights(worker);
  await setMarketClock(db, instantAt("2026-03-12", 9));
  await tellLights(worker);
  const line = { params: { kind: "registration" }, href: `/supervise/registrations/${request!.id}` };
  expect(await noticesOf(market.hallId)).toMatchObject([
    { type: "queue.yellow", ...line },
    { type: "queue.red", ...line },
  ]);
});
