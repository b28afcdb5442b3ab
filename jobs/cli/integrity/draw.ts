import { checkTranscript, type DrawTranscript } from "#domain/selection/transcript.ts";
import { sampleDraw, tamperings } from "#jobs/integrity/draw-samples.ts";
import { publishedVerifier, pythonRepeats, sameAs } from "#jobs/integrity/second-opinion.ts";
import type { SuiteResult } from "../integrity.ts";

/** One round is a thousand draws, a hundred of them tampered with in ten ways. */
export const defaultRounds = 2;
const perRound = 1_000;
const tamperedPerRound = 100;

/** Our draw, the verifier that visitors run and a Python program agree; each finds every kind of tampering. */
export async function run({ rounds }: { rounds: number }): Promise<SuiteResult> {
  const verify = await publishedVerifier();
  const draws = Array.from({ length: rounds * perRound }, (_, seed) => sampleDraw(seed + 1));
  const repeated = pythonRepeats(draws);
  let published = 0;
  for (const draw of draws) if ((await verify(draw)).ok) published += 1;
  const python = repeated ? draws.filter((draw, at) => sameAs(draw, repeated[at])).length : null;
  const missed = await undetected(draws.slice(0, rounds * tamperedPerRound), verify);
  const figures = {
    transcripts: draws.length,
    publishedAgrees: published,
    pythonAgrees: python ?? "no python3 here",
    tampered: rounds * tamperedPerRound * Object.keys(tamperings).length,
    undetected: missed.length,
  };
  const failures = [
    ...(published < draws.length ? [`the published verifier differs in ${draws.length - published}`] : []),
    ...(python !== null && python < draws.length ? [`Python differs in ${draws.length - python}`] : []),
    ...missed.slice(0, 5).map((where) => `not found: ${where}`),
  ];
  return { figures, failures };
}

async function undetected(
  draws: readonly DrawTranscript[],
  verify: Awaited<ReturnType<typeof publishedVerifier>>,
): Promise<string[]> {
  const missed: string[] = [];
  for (const draw of draws) {
    for (const [kind, change] of Object.entries(tamperings)) {
      const forged = { ...draw, ...change(draw) };
      if (checkTranscript(forged).ok || (await verify(forged)).ok) missed.push(`${kind} in ${draw.draw}`);
    }
  }
  return missed;
}
