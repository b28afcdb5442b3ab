import { readConfig } from "#db/config.ts";
import { readSigningKey } from "#db/keys.ts";
import { signReceipt, type Receipt } from "#domain/quote/receipt.ts";
import { hex } from "#domain/shared/encoding.ts";

/** The file a bidder keeps: the receipt, the platform's signature and the key that checks it (SPKI, hex). */
export type SignedReceipt = {
  readonly receipt: Receipt;
  readonly signature: string;
  readonly publicKey: string;
};
export type ReceiptSigner = (receipt: Receipt) => SignedReceipt;

export function receiptSignerOf(dataDir: string): ReceiptSigner {
  const { privateKey, publicKey } = readSigningKey(dataDir);
  const pkcs8 = privateKey.export({ type: "pkcs8", format: "der" });
  const spki = hex(publicKey.export({ type: "spki", format: "der" }));
  return (receipt) => ({ receipt, signature: signReceipt(receipt, pkcs8), publicKey: spki });
}

let own: ReceiptSigner | undefined;

/** This process's signer, read once. */
export function receiptSigner(): ReceiptSigner {
  return (own ??= receiptSignerOf(readConfig().dataDir));
}
