import { buildIfStale } from "./launcher/build.ts";

const say = (line: string) => void process.stderr.write(`${line}\n`);

await buildIfStale(say, { force: true }).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
