import { createHash } from "node:crypto";
import { runDraw, type DrawTranscript } from "#domain/selection/transcript.ts";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const names = ["91370982MA", "甄选评估", "é-Gutachten", "agency "];

/** Repeatable draws of every shape: 1 to 12 candidates, with and without witness and public value, names of any script. */
export function sampleDraw(seed: number): DrawTranscript {
  const at = (label: string) => Number.parseInt(sha(`${seed}/${label}`).slice(0, 8), 16);
  const candidates = Array.from({ length: 1 + (at("size") % 12) }, (_, index) => ({
    id: `${names[at(`name${index}`) % names.length] ?? ""}${index}`,
    nonceHex: sha(`${seed}/nonce/${index}`),
  }));
  const valueHex = sha(`${seed}/value`).slice(0, 2 * (at("length") % 33));
  return runDraw({
    draw: `2026-${String(seed).padStart(6, "0")}`,
    round: 1 + (at("round") % 3),
    purpose: "selection",
    secretHex: sha(`${seed}/secret`),
    ...(at("witness") % 2 === 0 ? { witnessHex: sha(`${seed}/witness`) } : {}),
    ...(at("public") % 2 === 0 ? { publicValue: { source: "dice", round: "2026-11-21", valueHex } } : {}),
    candidates,
  });
}

export const sevenIds = ["a", "b", "c", "d", "e", "f", "g"] as const;

/** Always the same seven, with fresh secrets for each seed. */
export function sevenDraw(seed: number): DrawTranscript {
  return runDraw({
    draw: "seven",
    round: 1,
    purpose: "selection",
    secretHex: sha(`seven/${seed}`),
    candidates: sevenIds.map((id) => ({ id, nonceHex: sha(`seven/${seed}/${id}`) })),
  });
}

const other = sha("other");
type Change = (true_: DrawTranscript) => Partial<DrawTranscript>;
const firstOf = ({ candidates }: DrawTranscript) => {
  const [first] = candidates;
  if (!first) throw new Error("a draw without candidates");
  return first;
};

/** The ten kinds of tampering of integrity.md T11. */
export const tamperings: Readonly<Record<string, Change>> = {
  "another secret": () => ({ secret: other }),
  "another commitment": () => ({ commitment: other }),
  "another round": ({ round }) => ({ round: round + 1 }),
  "another draw": ({ draw }) => ({ draw: `${draw}x` }),
  "a nonce changed": (t) => ({ candidates: t.candidates.with(0, { ...firstOf(t), nonce: other }) }),
  "a candidate left out": ({ candidates }) => ({ candidates: candidates.slice(1) }),
  "a candidate slipped in": (t) => ({ candidates: [...t.candidates, { ...firstOf(t), id: "slipped in" }] }),
  "another witness": ({ witness }) => ({ witness: witness === null ? other : null }),
  "another public value": () => ({ publicValue: { source: "dice", round: "1", value: "06" } }),
  "places exchanged": ({ order }) => ({
    order: order.length > 1 ? order.toReversed() : order.map(({ id }) => ({ id, score: other })),
  }),
};
