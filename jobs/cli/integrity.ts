import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "#db/config.ts";
import { importFrom, namesIn } from "./subcommand.ts";

/** What each file in integrity/ exports: it starts what it needs and cleans up after itself. */
export type Suite = {
  /** Rounds when none are asked for; ends within a minute. */
  defaultRounds?: number;
  run: (options: { rounds: number }) => Promise<SuiteResult>;
};
export type SuiteResult = { figures: Record<string, number | string>; failures: string[] };

const say = (line: string) => void process.stderr.write(`${line}\n`);
const known = namesIn("integrity");
const args = process.argv.slice(2);
const roundsAt = args.indexOf("--rounds");
const rounds = roundsAt < 0 ? undefined : Number(args[roundsAt + 1]);
const asked = roundsAt < 0 ? args : args.toSpliced(roundsAt, 2);
const names = asked.length > 0 ? asked : known;
const unknown = names.filter((name) => !known.includes(name));

async function runSuite(name: string): Promise<SuiteResult> {
  const suite = await importFrom<Suite>("integrity", name);
  return suite.run({ rounds: rounds ?? suite.defaultRounds ?? 1 }).catch((error: unknown) => ({
    figures: {},
    failures: [error instanceof Error ? (error.stack ?? "") : String(error)],
  }));
}

/** The site shows the last run of each suite. */
function keep(name: string, result: SuiteResult): void {
  const folder = join(readConfig().dataDir, "integrity");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${name}.json`),
    JSON.stringify({ name, rounds, ranAt: new Date(), ...result }, null, 2),
  );
}

if (unknown.length > 0 || (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))) {
  say(`npm run integrity -- [NAME …] [--rounds N]\n  names: ${known.join(" ")}`);
  process.exitCode = 2;
} else {
  for (const name of names) {
    const result = await runSuite(name);
    keep(name, result);
    for (const failure of result.failures) say(`✗ ${name}: ${failure}`);
    const figures = Object.entries(result.figures).map(([what, value]) => `${what}=${value}`);
    process.stdout.write(`${name}: ${result.failures.length === 0 ? "ok" : "FAILED"} ${figures.join(" ")}\n`);
    if (result.failures.length > 0) process.exitCode = 1;
  }
}
