import { stages } from "./test/stages.ts";
import { oneCheck, sum, type Tally } from "./test/tally.ts";

// npm test [-- STAGE …] runs all stages or those named; --check runs the quick ones.
const [isCheck, names] = [
  process.argv.includes("--check"),
  process.argv.slice(2).filter((word) => !word.startsWith("--")),
];
const chosen = stages.filter((stage) =>
  names.length > 0 ? names.includes(stage.name) : !isCheck || stage.isQuick,
);
const results: { name: string; tally: Tally; seconds: number }[] = [];

for (const stage of chosen) {
  process.stdout.write(`\n── ${stage.name} ──\n`);
  const started = performance.now();
  const tally = await stage.run().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    return oneCheck(false);
  });
  results.push({ name: stage.name, tally, seconds: Math.round((performance.now() - started) / 1000) });
}

process.stdout.write("\n");
for (const { name, tally, seconds } of results) {
  const mark = tally.failed === 0 ? "✓" : "✗";
  process.stdout.write(
    `${mark} ${name.padEnd(24)} ${tally.passed} good, ${tally.failed} bad, ${seconds} s\n`,
  );
}
const total = sum(results.map(({ tally }) => tally));
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
