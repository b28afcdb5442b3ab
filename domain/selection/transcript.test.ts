import { expect, test } from "vitest";
import { hex, sha256 } from "#domain/shared/encoding.ts";
import { ok } from "#domain/shared/outcome.ts";
import { checkTranscript, runDraw, type DrawTranscript } from "./transcript.ts";

const sha = (text: string) => hex(sha256(Buffer.from(text)));
const request = {
  draw: "2026-000123/1/tie",
  round: 1,
  purpose: "tie" as const,
  secretHex: sha("secret"),
  candidates: ["b", "a", "c"].map((id) => ({ id, nonceHex: sha(id) })),
};
const publicValue = { source: "manual-lottery", round: "2026-11-21", valueHex: "0102" };
const transcript = runDraw(request);

test.each<[string, DrawTranscript, string]>([
  ["nobody from outside took part", transcript, "C"],
  ["a witness did", runDraw({ ...request, witnessHex: sha("witness") }), "B"],
  ["a public value was used", runDraw({ ...request, publicValue }), "A"],
  [
    "source none is no public value",
    runDraw({ ...request, publicValue: { source: "none", round: "", valueHex: "" } }),
    "C",
  ],
])("a true transcript checks, level by what made it: %s", (_why, one, level) => {
  expect(checkTranscript(one)).toEqual(ok(level));
});

test("it survives a store that sorts the fields of objects", () => {
  const shuffled = { ...transcript, order: transcript.order.map(({ id, score }) => ({ score, id })) };
  expect(checkTranscript(shuffled).ok).toBe(true);
});

const first = transcript.candidates[0] ?? { id: "", nonceCommit: "", nonce: "" };
test.each<[string, Partial<DrawTranscript>, string]>([
  ["another secret", { secret: sha("other") }, "commitment"],
  ["another round", { round: 2 }, "commitment"],
  ["another draw", { draw: "2026-000124/1/tie" }, "commitment"],
  ["another commitment", { commitment: sha("x") }, "commitment"],
  [
    "a nonce changed",
    { candidates: transcript.candidates.with(0, { ...first, nonce: sha("x") }) },
    "candidates",
  ],
  ["a candidate left out", { candidates: transcript.candidates.slice(1) }, "listHash"],
  ["a candidate slipped in", { candidates: [...transcript.candidates, { ...first, id: "z" }] }, "candidates"],
  ["a witness invented", { witness: sha("w") }, "seed"],
  ["a public value invented", { publicValue: { source: "dice", round: "1", value: "06" } }, "seed"],
  ["the winner swapped", { order: transcript.order.toReversed() }, "order"],
])("tampering is found: %s", (_what, change, part) => {
  expect(checkTranscript({ ...transcript, ...change })).toEqual({
    ok: false,
    refusal: { code: "selection.transcript_wrong", params: { part } },
  });
});

test.each<[string, Partial<DrawTranscript>]>([
  ["a secret that is no hex", { secret: "zz" }],
  ["the same candidate twice", { candidates: [first, first] }],
  ["a public value of odd length", { publicValue: { source: "dice", round: "1", value: "0" } }],
])("what cannot be repeated is refused: %s", (_what, change) => {
  expect(checkTranscript({ ...transcript, ...change })).toMatchObject({
    refusal: { code: "selection.transcript_malformed" },
  });
});
