import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readConfig } from "#db/config.ts";
import { readSigningKey } from "#db/keys.ts";
import { verifyReceipt } from "#domain/quote/receipt.ts";
import { hex, sha256 } from "#domain/shared/encoding.ts";

export const summary = "FILE [--key HEX]: is this a quote's receipt of the platform, unaltered?";

const fileSchema = z.object({
  receipt: z.unknown(),
  signature: z.string().max(200),
  publicKey: z.string().regex(/^[0-9a-f]{1,400}$/),
});
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** The key to trust: one that was named, else this market's own, else the file's, which then proves little. */
function trustedKey(named: string | undefined, own: string): { hex: string; from: string } {
  if (named) return { hex: named.toLowerCase(), from: "the key you named" };
  const { dataDir } = readConfig();
  if (!existsSync(join(dataDir, "keys")))
    return { hex: own, from: "the file itself: compare its fingerprint with the published one" };
  const spki = readSigningKey(dataDir).publicKey.export({ type: "spki", format: "der" });
  return { hex: hex(spki), from: "this market's own key" };
}

export function checkReceiptFile(text: string, named?: string): { code: number; lines: string[] } {
  const parsed = fileSchema.safeParse(jsonOf(text));
  if (!parsed.success) return { code: 1, lines: ["✗ quote.receipt_malformed: not a receipt file"] };
  const { receipt, signature, publicKey } = parsed.data;
  const key = trustedKey(named, publicKey);
  const verdict = verifyReceipt(receipt, signature, Buffer.from(key.hex, "hex"));
  const fingerprint = `key ${hex(sha256(Buffer.from(key.hex, "hex"))).slice(0, 32)} (${key.from})`;
  if (!verdict.ok) return { code: 1, lines: [`✗ ${verdict.refusal.code}`, fingerprint] };
  const { notice, agency, version, receivedAt, amountFen, days } = verdict.value;
  return {
    code: 0,
    lines: [
      "✓ signature, commitment and amount belong together",
      fingerprint,
      `notice ${notice}, agency ${agency}, version ${version}, received ${receivedAt}`,
      `amount ${amountFen} fen, ${days} working days`,
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

export async function run(args: string[]): Promise<number> {
  const keyAt = args.indexOf("--key");
  const named = keyAt < 0 ? undefined : args[keyAt + 1];
  const [file] = keyAt < 0 ? args : args.toSpliced(keyAt, 2);
  if (!file || !existsSync(file)) throw new Error(`verify receipt ${summary}`);
  const { code, lines } = checkReceiptFile(readFileSync(file, "utf8"), named);
  for (const line of lines) say(line);
  return code;
}
