import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { explain } from "#app/i18n/explain.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import { fromHex } from "#domain/shared/encoding.ts";
import { drillOpening } from "#jobs/integrity/drill-opening.ts";
import { openAdminContext } from "../admin-context.ts";

export const summary =
  "drill NEED --kek FILE: open a need of the past once more with an archived key, in memory, and compare";

const keyBytes = 32;

/** Ends with 1 unless every envelope of the need opens to what was published then. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { kek: { type: "string", default: "" } },
    allowPositionals: true,
  });
  const [no] = positionals;
  const kek = existsSync(values.kek) ? fromHex(readFileSync(values.kek, "utf8").trim(), keyBytes) : null;
  if (!no || !kek) {
    process.stderr.write(`npm run market -- ${summary}\nFILE holds the key as 64 hexadecimal digits.\n`);
    return 2;
  }
  const { ctx, close } = await openAdminContext();
  try {
    const drill = await drillOpening(ctx, no, kek);
    if (!drill.ok) {
      const { text } = explain(translatorFor("zh-CN", new Date()), drill.refusal);
      process.stderr.write(`${text} (${drill.refusal.code})\n`);
      return 1;
    }
    const { kekId, envelopes, opened, same } = drill.value;
    process.stdout.write(
      `${no} with ${kekId}: ${envelopes} envelopes, ${opened} opened, ${same} as published\n`,
    );
    return same === envelopes ? 0 : 1;
  } finally {
    await close();
  }
}
