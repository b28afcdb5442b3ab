import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What each file in a folder of sub-commands exports. */
export type Subcommand = {
  /** One line: what it does and its arguments. */
  summary: string;
  /** Throws or resolves with a code other than 0 when it did not do what was asked. */
  run: (args: string[]) => Promise<number>;
};

const say = (line: string) => void process.stderr.write(`${line}\n`);

export function namesIn(folder: string): string[] {
  return globSync("*.ts", { cwd: join(import.meta.dirname, folder) })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
}

export const importFrom = <T>(folder: string, name: string) =>
  import(pathToFileURL(join(import.meta.dirname, folder, `${name}.ts`)).href) as Promise<T>;

/** Runs the file of `folder` that the first argument names, or lists them. */
export async function runSubcommand({ folder, usage }: { folder: string; usage: string }): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  const names = namesIn(folder);
  if (!name || !names.includes(name)) {
    say(`${usage}\n`);
    for (const known of names)
      say(`  ${known.padEnd(12)} ${(await importFrom<Subcommand>(folder, known)).summary}`);
    process.exitCode = name ? 2 : 0;
    return;
  }
  try {
    process.exitCode = await (await importFrom<Subcommand>(folder, name)).run(args);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
