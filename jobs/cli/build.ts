import { buildIfStale } from "./launcher/build.ts";

await buildIfStale((line) => process.stderr.write(`${line}\n`), { force: true });
