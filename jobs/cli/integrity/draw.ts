import { checkTranscript, type DrawTranscript } from "#domain/selection/transcript.ts";
import { sampleDraw, sevenDraw, sevenIds, tamperings } from "#jobs/integrity/draw-samples.ts";
import { publishedVerifier, pythonRepeats, sameAs } from "#jobs/integrity/second-opinion.ts";
import type { SuiteResult } from "../integrity.ts";

/** One round is a thousand draws, a hundred of them tampered with in ten ways. */
export const defaultRounds = 2;
const perRound = 1_000;
const tamperedPerRound = 100;
/** 99.9 % of fair draws stay below it, with six degrees of freedom. */
const chiSquareLimit = 22.46;

/** Our draw, the verifier that visitors run and a Python program agree; each finds every kind of tampering. */
export async function run({ rounds }: { rounds: number }): Promise<SuiteResult> {
  const verify = await publishedVerifier();
  const draws = Array.from({ length: rounds * perRound }, (_, seed) => sampleDraw(seed + 1));
  const repeated = pythonRepeats(draws);
  let published = 0;
  for (const draw of draws) if ((await verify(draw)).ok) published += 1;
  const python = repeated ? draws.filter((draw, at) => sameAs(draw, repeated[at])).length : null;
  const missed = await undetected(draws.slice(0, rounds * tamperedPerRound), verify);
  const chiSquare = winnersChiSquare(rounds * perRound);
  const figures = {
    transcripts: draws.length,
    publishedAgrees: published,
    pythonAgrees: python ?? "no python3 here",
    tampered: rounds * tamperedPerRound * Object.keys(tamperings).length,
    undetected: missed.length,
    chiSquareOf7: Number(chiSquare.toFixed(2)),
  };
  const failures = [
    ...(published < draws.length ? [`the published verifier differs in ${draws.length - published}`] : []),
    ...(python !== null && python < draws.length ? [`Python differs in ${draws.length - python}`] : []),
    ...(chiSquare > chiSquareLimit ? [`some win more often than others: χ² ${chiSquare.toFixed(2)}`] : []),
    ...missed.slice(0, 5).map((where) => `not found: ${where}`),
  ];
  return { figures, failures };
}

/** How evenly seven candidates win; the draws are the same every time. */
function winnersChiSquare(draws: number): number {
  const wins = new Map<string, number>(sevenIds.map((id) => [id, 0]));
  for (let seed = 1; seed <= draws; seed += 1) {
    const winner = sevenDraw(seed).order[0]?.id ?? "";
    wins.set(winner, (wins.get(winner) ?? 0) + 1);
  }
  const expected = draws / sevenIds.length;
  return [...wins.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
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
