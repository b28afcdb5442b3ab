import { stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "#db/seed/test-database.ts";
import { testJurisdictions, testPerson } from "#db/seed/test-person.ts";
import { findFile } from "#db/store/file.ts";
import { saveUpload } from "./save-upload.ts";
import { bytesOf } from "./store.ts";

const db = await testDatabase();
beforeAll(() => testJurisdictions(db.db));
const pdf = new TextEncoder().encode("%PDF-1.7\ntrailer\n%%EOF\n");
const owner = () => testPerson(db.db, { role: "owner_staff", kind: "owner" });

test("bytes lie under their hash, readable by us only, once for equal content", async () => {
  const person = await owner();
  const about = { purpose: "evidence" as const, organisationId: person.organisationId };
  const first = await saveUpload(db.ctx(person), { name: "证据.pdf", bytes: pdf }, about);
  const second = await saveUpload(db.ctx(person), { name: "同样.pdf", bytes: pdf }, about);
  if (!first.ok || !second.ok) throw new Error("refused");
  expect(second.value.sha256).toBe(first.value.sha256);
  expect(second.value.id).not.toBe(first.value.id);
  const { sha256 } = first.value;
  expect((await stat(join(db.dataDir, "files", sha256.slice(0, 2), sha256))).mode & 0o777).toBe(0o600);
  expect((await bytesOf(sha256)).equals(pdf)).toBe(true);
  expect(await findFile(db.db, first.value.id)).toMatchObject({
    name: "证据.pdf",
    mime: "application/pdf",
    organisationId: person.organisationId,
  });
});

test("guests keep nothing; what the content is decides, not what it is called", async () => {
  const person = await owner();
  const about = { purpose: "evidence" as const, organisationId: person.organisationId };
  expect(await saveUpload(db.ctx({ kind: "guest" }), { name: "a.pdf", bytes: pdf }, about)).toMatchObject({
    refusal: { code: "command.forbidden" },
  });
  const script = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
  expect(await saveUpload(db.ctx(person), { name: "a.pdf", bytes: script }, about)).toMatchObject({
    refusal: { code: "file.type" },
  });
  expect(await saveUpload(db.ctx(person), { name: "a.png", bytes: pdf }, about)).toMatchObject({
    refusal: { code: "file.extension", params: { allowed: "pdf" } },
  });
});

test("an organisation keeps 200 files a day and 5 GB in all", async () => {
  const person = await owner();
  const about = { purpose: "evidence" as const, organisationId: person.organisationId };
  const fill = (count: number, size: number) =>
    db.pool.query(
      "insert into stored_file (sha256, name, mime, size, purpose, organisation_id) select 'x', 'x', 'application/pdf', $3, 'evidence', $1 from generate_series(1, $2)",
      [person.organisationId, count, size],
    );
  await fill(200, 1);
  expect(await saveUpload(db.ctx(person), { name: "a.pdf", bytes: pdf }, about)).toMatchObject({
    refusal: { code: "file.quota" },
  });
  await db.pool.query(
    "update stored_file set created_at = created_at - interval '2 days' where organisation_id = $1",
    [person.organisationId],
  );
  expect(await saveUpload(db.ctx(person), { name: "a.pdf", bytes: pdf }, about)).toMatchObject({ ok: true });
  await fill(3, 1_900_000_000);
  expect(await saveUpload(db.ctx(person), { name: "b.pdf", bytes: pdf }, about)).toMatchObject({
    refusal: { code: "file.quota" },
  });
});
