import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DrawTranscript } from "#domain/selection/transcript.ts";

const root = join(import.meta.dirname, "../..");
type Verdict = { ok: boolean; level: "A" | "B" | "C" | null; checks: { part: string; ok: boolean | null }[] };
type Published = {
  verifyDraw: (transcript: DrawTranscript, options?: { publicKey?: string }) => Promise<Verdict>;
};
type Repeated = { commitment: string; listHash: string; seed: string; order: [id: string, score: string][] };

/** The verifier that visitors run, exactly as it is served. */
export async function publishedVerifier(): Promise<Published["verifyDraw"]> {
  const module = (await import(pathToFileURL(join(root, "public/verify-draw.mjs")).href)) as Published;
  return module.verifyDraw;
}

/** The same draws by the Python program; null on a machine without Python. */
export function pythonRepeats(transcripts: readonly DrawTranscript[]): Repeated[] | null {
  const input = transcripts.map((one) => JSON.stringify(one)).join("\n");
  const done = spawnSync("python3", [join(root, "e2e/second-opinion/draw.py")], {
    input: `${input}\n`,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (done.error) return null;
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Repeated);
}

export function sameAs(transcript: DrawTranscript, repeated: Repeated | undefined): boolean {
  const order = transcript.order.map(({ id, score }) => [id, score]);
  return (
    repeated !== undefined &&
    repeated.commitment === transcript.commitment &&
    repeated.listHash === transcript.listHash &&
    repeated.seed === transcript.seed &&
    JSON.stringify(repeated.order) === JSON.stringify(order)
  );
}
