import { existsSync, readFileSync } from "node:fs";
import { recomputeDossier } from "#domain/collusion/dossier.ts";

export const summary =
  "FILE: do the findings of an alarm's dossier follow from its inputs, and is it unaltered?";

const say = (line: string) => void process.stdout.write(`${line}\n`);

export function checkDossierFile(text: string): { code: number; lines: string[] } {
  const checked = recomputeDossier(jsonOf(text));
  if (!checked.ok) return { code: 1, lines: [`✗ ${checked.refusal.code}`] };
  const { key, scheme, findings, sha256 } = checked.value;
  return {
    code: 0,
    lines: [
      `✓ ${scheme} finds the same again in ${key}`,
      `sha256 ${sha256}`,
      ...findings.map(
        ({ check, level, agencies, measure }) =>
          `level ${level} ${check} ${agencies.join(" ")} ${JSON.stringify(measure)}`,
      ),
    ],
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function run([file]: string[]): Promise<number> {
  if (!file || !existsSync(file)) throw new Error(`verify dossier ${summary}`);
  const { code, lines } = checkDossierFile(readFileSync(file, "utf8"));
  for (const line of lines) say(line);
  return Promise.resolve(code);
}
