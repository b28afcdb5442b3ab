import { expect, test } from "vitest";
import { annexDigest, type QuoteAnnex } from "./annex.ts";
import { checkPractitioners } from "./practitioners.ts";
import { checkSubcontracts } from "./subcontract.ts";
import { tracesOf } from "./traces.ts";

const annex: QuoteAnnex = {
  files: [
    { name: "方案.pdf", sha256: "aa".repeat(32) },
    { name: "业绩.pdf", sha256: "bb".repeat(32) },
  ],
  conflict: { free: true, text: "conflict/1" },
  subcontracts: [{ agency: "A", part: "监测", shareBp: 1_000 }],
};

test("the digest changes with every paper and every declared word", () => {
  const changed: QuoteAnnex[] = [
    annex,
    { ...annex, files: annex.files.toReversed() },
    { ...annex, files: annex.files.slice(0, 1) },
    { ...annex, files: [{ ...annex.files[0]!, name: "其他.pdf" }, annex.files[1]!] },
    { ...annex, conflict: { free: false, text: "conflict/1" } },
    { ...annex, conflict: { free: true, text: "conflict/2" } },
    { ...annex, subcontracts: [] },
    { ...annex, subcontracts: [{ ...annex.subcontracts[0]!, part: "其他" }] },
    { ...annex, subcontracts: [{ ...annex.subcontracts[0]!, shareBp: 999 }] },
  ];
  expect(new Set(changed.map(annexDigest)).size).toBe(changed.length);
  expect(annexDigest(structuredClone(annex))).toBe(annexDigest(annex));
});

const code = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? "ok";

test.each([
  ["none", [], "ok"],
  ["30 % together", [["L", "a", 1_000] as const, ["M", "b", 2_000] as const], "ok"],
  ["a hundredth of a percent more", [["L", "a", 3_001] as const], "quote.subcontract_share"],
  ["to itself", [["OWN", "a", 100] as const], "quote.subcontract_itself"],
  ["to somebody outside the market", [["X", "a", 100] as const], "quote.subcontract_unlisted"],
  ["without saying what", [["L", " ", 100] as const], "quote.subcontract_incomplete"],
])("sub-contracts: %s", (_what, rows, expected) => {
  const parts = rows.map(([agency, part, shareBp]) => ({ agency, part, shareBp }));
  const found = checkSubcontracts(parts, { own: "OWN", listed: new Set(["L", "M"]) });
  expect(code(found)).toBe(expected);
});

test("nobody is named beyond capacity, nor after leaving", () => {
  const people = [
    { id: 1, name: "王", open: 4 },
    { id: 2, name: "李", open: 5 },
  ];
  expect(code(checkPractitioners([1], people, 5))).toBe("ok");
  expect(checkPractitioners([1, 2], people, 5)).toMatchObject({
    refusal: { code: "quote.practitioner_busy", params: { name: "李", open: 5, most: 5 } },
  });
  expect(code(checkPractitioners([3], people, 5))).toBe("quote.practitioner_gone");
});

test("traces are equal for equal origins under one key only, and kinds never meet", () => {
  const origin = {
    network: "192.0.2.7",
    device: "Browser/1 zh",
    contacts: ["0539-1", null, " 0539－1", "A@b.cn"],
    fileHashes: ["0539-1"],
    fileAuthors: [null, "Li"],
    practitioners: ["P-1"],
  };
  const traces = tracesOf(Buffer.alloc(32, 1), origin);
  expect(tracesOf(Buffer.alloc(32, 1), origin)).toEqual(traces);
  expect(tracesOf(Buffer.alloc(32, 2), origin).network).not.toBe(traces.network);
  expect(traces.contacts).toHaveLength(2);
  expect(traces.contacts).not.toContain(traces.fileHashes[0]);
  expect(JSON.stringify(traces)).not.toMatch(/192\.0|Browser|0539|P-1/);
});
