import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { childEnvironment } from "#db/config.ts";

/** What ends up in the build, directly or through an import. */
const sources = [
  "app/**",
  "domain/**",
  "public/**",
  "remix.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const isTest = /\.test\.tsx?$/;
const stampFile = "build/.sources";

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const path of globSync(sources).sort()) {
    if (!isTest.test(path) && statSync(path).isFile()) hash.update(path).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** Builds the pages when a source changed since the last build; `NODE_ENV` never decides which build it is. */
export async function buildIfStale(say: (line: string) => void, { force = false } = {}): Promise<void> {
  const hash = hashOfSources();
  if (!force && existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return;
  // A build that fails has emptied the folder: what the stamp vouches for is gone, also when the sources go back.
  rmSync(stampFile, { force: true });
  say("Building the pages …");
  const started = performance.now();
  const child = spawn("remix", ["vite:build", "--config", "remix.config.ts", "--logLevel", "warn"], {
    env: childEnvironment({ NODE_ENV: "production" }),
    stdio: ["ignore", 2, 2],
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`The build failed (${code}); see the lines above.`);
  writeFileSync(stampFile, hash);
  say(`Built in ${Math.round((performance.now() - started) / 1000)} s.`);
}
