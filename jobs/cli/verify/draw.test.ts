import { generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import { transcriptBytes } from "#domain/selection/draw-signature.ts";
import { hex } from "#domain/shared/encoding.ts";
import { publishedVerifier } from "#jobs/integrity/second-opinion.ts";
import { sampleDraw } from "#jobs/integrity/draw-samples.ts";
import { checkDrawFile } from "./draw.ts";

const draw = sampleDraw(1);

test("a transcript as downloaded is confirmed with its level", () => {
  const { code, lines } = checkDrawFile(JSON.stringify(draw));
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/assurance [ABC], not signed$/);
});

test("several rounds are each told", () => {
  const { code, lines } = checkDrawFile(JSON.stringify([draw, { ...draw, seed: draw.listHash }]));
  expect(code).toBe(1);
  expect(lines[1]).toContain("selection.transcript_wrong seed");
});

const pair = generateKeyPairSync("ed25519");
const spki = hex(pair.publicKey.export({ type: "spki", format: "der" }));
const unsigned = {
  ...draw,
  need: "2026-000001",
  lot: 1,
  witnessCommit: null,
  frozenAt: "2026-03-12T09:00:00.000Z",
  drawAt: "2026-03-12T09:00:00.000Z",
  revealedAt: "2026-03-12T09:00:01.000Z",
};
const signature = hex(sign(null, transcriptBytes(unsigned), pair.privateKey));
const signed = { ...unsigned, signature, publicKey: spki };

test("a signature holds for the market's key and for what was signed, here and in the published verifier", async () => {
  const published = await publishedVerifier();
  const cases = [
    [signed, spki, true],
    [{ ...signed, revealedAt: "2026-03-12T09:00:02.000Z" }, undefined, false],
    [{ ...signed, need: "2026-000002" }, spki, false],
    [signed, `${spki.slice(0, -2)}00`, false],
    [draw, spki, false],
  ] as const;
  for (const [file, key, holds] of cases) {
    expect(checkDrawFile(JSON.stringify(file), key).code).toBe(holds ? 0 : 1);
    const { checks } = await published(file, key ? { publicKey: key } : {});
    expect(checks.find(({ part }) => part === "signature")?.ok === true).toBe(holds);
  }
});

const candidates = draw.candidates.map(({ id, nonceCommit }) => ({ id, nonceCommit }));
const frozen = { ...draw, candidates, state: "frozen", secret: undefined };

test("a list that waits, a voided round beside the one that counts, and two that count", () => {
  expect(checkDrawFile(JSON.stringify([frozen])).lines[0]).toContain("not drawn yet");
  expect(checkDrawFile(JSON.stringify([draw, { ...frozen, state: "voided" }])).code).toBe(0);
  expect(checkDrawFile(JSON.stringify([draw, frozen])).code).toBe(1);
  expect(checkDrawFile(JSON.stringify([{ ...frozen, listHash: draw.seed }])).code).toBe(1);
  const swapped = { ...frozen, candidates: [...candidates, { id: "late", nonceCommit: draw.seed }] };
  expect(checkDrawFile(JSON.stringify([swapped])).code).toBe(1);
});

test.each([
  ["no JSON", "winner"],
  ["another file", "{}"],
])("%s is no transcript", (_why, text) => {
  expect(checkDrawFile(text)).toMatchObject({
    code: 1,
    lines: [expect.stringContaining("transcript_malformed")],
  });
});
