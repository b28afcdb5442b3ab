import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { checkTranscript, type DrawTranscript } from "#domain/selection/transcript.ts";

export const summary = "FILE: does the published draw (draw.json) follow from its published values?";

const hexText = z.string().regex(/^(?:[0-9a-f]{2})*$/);
const transcriptSchema = z.looseObject({
  scheme: z.literal("zjcs-draw/1"),
  draw: z.string().max(200),
  round: z.int(),
  purpose: z.enum(["selection", "tie", "percent", "panel"]),
  commitment: hexText,
  candidates: z
    .array(z.object({ id: z.string().max(200), nonceCommit: hexText, nonce: hexText }))
    .max(100_000),
  listHash: hexText,
  secret: hexText,
  witness: hexText.nullable(),
  publicValue: z.object({ source: z.string(), round: z.string(), value: hexText }).nullable(),
  seed: hexText,
  order: z.array(z.object({ id: z.string(), score: hexText })),
}) satisfies z.ZodType<DrawTranscript>;
const fileSchema = z.union([z.array(transcriptSchema), transcriptSchema.transform((one) => [one])]);
const say = (line: string) => void process.stdout.write(`${line}\n`);

export function checkDrawFile(text: string): { code: number; lines: string[] } {
  const parsed = fileSchema.safeParse(jsonOf(text));
  if (!parsed.success)
    return { code: 1, lines: ["✗ selection.transcript_malformed: not the transcript of a draw"] };
  const lines = parsed.data.map((transcript) => {
    const checked = checkTranscript(transcript);
    const name = `draw ${transcript.draw}, round ${transcript.round} (${transcript.purpose})`;
    return checked.ok
      ? `✓ ${name}: the order follows from the published values; assurance ${checked.value}`
      : `✗ ${name}: ${checked.refusal.code} ${String(checked.refusal.params.part ?? "")}`.trimEnd();
  });
  return { code: lines.every((line) => line.startsWith("✓")) ? 0 : 1, lines };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function run([file]: string[]): Promise<number> {
  if (!file || !existsSync(file)) throw new Error(`verify draw ${summary}`);
  const { code, lines } = checkDrawFile(readFileSync(file, "utf8"));
  for (const line of lines) say(line);
  return Promise.resolve(code);
}
