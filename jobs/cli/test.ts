import { sideBySide } from "./test/side-by-side.ts";
import { type Stage, stages } from "./test/stages.ts";
import { oneCheck, sum, type Tally } from "./test/tally.ts";
import { voicesOn } from "./test/voices.ts";

// npm test [-- STAGE …] runs all stages or those named; --check runs the quick ones.
const [isCheck, names] = [
  process.argv.includes("--check"),
  process.argv.slice(2).filter((word) => !word.startsWith("--")),
];
const chosen = stages.filter((stage) =>
  names.length > 0 ? names.includes(stage.name) : !isCheck || stage.isQuick,
);
const cores = 2;
const results = new Map<Stage, { tally: Tally; seconds: number }>();
const voice = voicesOn((text) => void process.stdout.write(text));

async function run(stage: Stage): Promise<void> {
  const { say, end } = voice();
  say(`\n── ${stage.name} ──\n`);
  const started = performance.now();
  const tally = await stage.run(say).catch((error: unknown) => {
    say(`${String(error)}\n`);
    return oneCheck(false);
  });
  results.set(stage, { tally, seconds: Math.round((performance.now() - started) / 1000) });
  end();
}

await sideBySide(chosen, cores, run);
process.stdout.write("\n");
for (const stage of chosen) {
  const { tally, seconds } = results.get(stage)!;
  const mark = tally.failed === 0 ? "✓" : "✗";
  process.stdout.write(
    `${mark} ${stage.name.padEnd(24)} ${tally.passed} good, ${tally.failed} bad, ${seconds} s\n`,
  );
}
const total = sum([...results.values()].map(({ tally }) => tally));
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
