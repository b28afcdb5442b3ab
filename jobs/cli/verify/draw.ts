import { createPublicKey, verify } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { listHash } from "#domain/selection/draw.ts";
import { transcriptBytes } from "#domain/selection/draw-signature.ts";
import { checkTranscript, type DrawTranscript } from "#domain/selection/transcript.ts";
import { hex, sha256 } from "#domain/shared/encoding.ts";

export const summary =
  "FILE [--key HEX]: does the published draw (draw.json) follow from its published values?";

const hexText = z.string().regex(/^(?:[0-9a-f]{2})*$/);
const text = z.string().max(200);
const transcriptSchema = z.looseObject({
  scheme: z.literal("zjcs-draw/1"),
  state: z.literal("drawn").optional(),
  draw: text,
  round: z.int().min(1).max(64),
  purpose: z.enum(["selection", "tie", "percent", "panel"]),
  commitment: hexText,
  anchor: hexText.optional(),
  candidates: z.array(z.object({ id: text, nonceCommit: hexText, nonce: hexText })).max(100_000),
  listHash: hexText,
  secret: hexText,
  witness: hexText.nullable(),
  publicValue: z.object({ source: z.string(), round: z.string(), value: hexText }).nullable(),
  seed: hexText,
  order: z.array(z.object({ id: z.string(), score: hexText })),
}) satisfies z.ZodType<DrawTranscript>;
/** What the market adds when it publishes a transcript. */
const signedSchema = z.looseObject({
  need: text,
  lot: z.int(),
  witnessCommit: hexText.nullable(),
  frozenAt: text,
  drawAt: text,
  revealedAt: text,
  signature: hexText,
  publicKey: hexText,
});
const undrawnSchema = z.looseObject({
  state: z.enum(["frozen", "voided"]),
  draw: text,
  round: z.int(),
  purpose: text,
  candidates: z.array(z.object({ id: text, nonceCommit: hexText })).max(100_000),
  listHash: hexText,
});
const roundSchema = z.union([undrawnSchema, transcriptSchema]);
const fileSchema = z.union([z.array(roundSchema).min(1), roundSchema.transform((one) => [one])]);
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `key` is the market's, in hex; without it a transcript's own key shows that nothing was changed since it signed. */
export function checkDrawFile(content: string, key?: string): { code: number; lines: string[] } {
  const parsed = fileSchema.safeParse(jsonOf(content));
  if (!parsed.success)
    return { code: 1, lines: ["✗ selection.transcript_malformed: not the transcript of a draw"] };
  const lines = parsed.data.map((round) => lineOf(round, key));
  const counting = parsed.data
    .filter(({ state }) => state !== "voided")
    .map(({ draw, purpose }) => `${draw} ${purpose}`);
  if (new Set(counting).size < counting.length) lines.push("✗ two rounds of one purpose count");
  return { code: lines.every((line) => line.startsWith("✓")) ? 0 : 1, lines };
}

function lineOf(round: z.infer<typeof roundSchema>, key?: string): string {
  const name = `draw ${round.draw}, round ${round.round} (${round.purpose})`;
  if (round.state === "frozen" || round.state === "voided") return undrawnLine(name, round as Undrawn);
  const transcript = round as z.infer<typeof transcriptSchema>;
  const checked = checkTranscript(transcript);
  if (!checked.ok)
    return `✗ ${name}: ${checked.refusal.code} ${String(checked.refusal.params.part ?? "")}`.trimEnd();
  const signature = signatureOf(transcript, key);
  if (signature === "forged") return `✗ ${name}: the signature is not by ${key ? "this key" : "its own key"}`;
  return `✓ ${name}: the order follows from the published values; assurance ${checked.value}${signature}`;
}

type Undrawn = z.infer<typeof undrawnSchema>;

function undrawnLine(name: string, { candidates, listHash: told, state }: Undrawn): string {
  const entries = candidates.map((one) => ({ id: one.id, nonceCommit: Buffer.from(one.nonceCommit, "hex") }));
  const unique = new Set(entries.map(({ id }) => id)).size === entries.length;
  if (!unique || hex(listHash(entries)) !== told) return `✗ ${name}: the list is not the one of its hash`;
  return `✓ ${name}: ${state === "voided" ? "voided" : "not drawn yet"}; its list holds`;
}

function signatureOf(transcript: DrawTranscript, key?: string): string {
  const signed = signedSchema.safeParse(transcript);
  if (!signed.success) return key ? "forged" : ", not signed";
  const { signature, publicKey } = signed.data;
  const bytes = transcriptBytes({ ...signed.data, ...transcript });
  const spki = key ?? publicKey;
  return isSigned(bytes, signature, spki)
    ? `, signed by ${hex(sha256(Buffer.from(spki, "hex"))).slice(0, 16)}…`
    : "forged";
}

function isSigned(bytes: Buffer, signature: string, spki: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, "hex"), format: "der", type: "spki" });
    return verify(null, bytes, key, Buffer.from(signature, "hex"));
  } catch {
    return false;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function run(args: string[]): Promise<number> {
  const keyAt = args.indexOf("--key");
  const key = keyAt < 0 ? undefined : args[keyAt + 1]?.toLowerCase();
  const [file] = keyAt < 0 ? args : args.toSpliced(keyAt, 2);
  if (!file || !existsSync(file)) throw new Error(`verify draw ${summary}`);
  const { code, lines } = checkDrawFile(readFileSync(file, "utf8"), key);
  for (const line of lines) say(line);
  return Promise.resolve(code);
}
