import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const bin = (name: string) => join(root, "node_modules/.bin", name);

export type Planted = { run: (tool: string, ...args: string[]) => string; remove: () => void };

/** A small tree with our configuration and these files, for proving that a tool sees what it must not let pass. */
export function plant(files: Record<string, string>, links: readonly string[] = []): Planted {
  const folder = mkdtempSync(join(tmpdir(), "zx-planted-"));
  for (const file of ["package.json", "tsconfig.json"]) cpSync(join(root, file), join(folder, file));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  for (const name of links) {
    mkdirSync(join(folder, "node_modules", dirname(name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  return {
    run: (tool, ...args) => {
      const { stdout } = spawnSync(bin(tool), args, {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 50_000_000,
        timeout: 60_000,
      });
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The path of one of our tool configurations. */
export const configFile = (name: string) => join(root, ".config", name);
