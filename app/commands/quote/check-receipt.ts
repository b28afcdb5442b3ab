import { z } from "zod";
import { readConfig } from "#db/config.ts";
import { readSigningKey } from "#db/keys.ts";
import { verifyReceipt, type Receipt } from "#domain/quote/receipt.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const fileSchema = z.object({ receipt: z.unknown(), signature: z.string().max(200) });
export type CheckedReceipt = Pick<Receipt, "notice" | "agency" | "version" | "receivedAt" | "envelopeSha256">;

/** A receipt file against this market's own key; what it says about the price stays with who holds it. */
export function checkReceipt(text: string): Outcome<CheckedReceipt> {
  const file = fileSchema.safeParse(jsonOf(text));
  if (!file.success) return refuse("quote.receipt_malformed");
  const { publicKey } = readSigningKey(readConfig().dataDir);
  const spki = publicKey.export({ type: "spki", format: "der" });
  const checked = verifyReceipt(file.data.receipt, file.data.signature, spki);
  if (!checked.ok) return checked;
  const { notice, agency, version, receivedAt, envelopeSha256 } = checked.value;
  return ok({ notice, agency, version, receivedAt, envelopeSha256 });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
