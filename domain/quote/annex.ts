import { z } from "zod";
import { hex, lp, sha256 } from "#domain/shared/encoding.ts";
import { mostFiles, mostSubcontracts } from "./annex-limits.ts";

/**
 * What goes with a quote and holds no price: its papers, and what the bidder has declared. The envelope binds it by
 * its digest, so nothing can be added, exchanged or taken back once the quote is sealed (rules.md 5.7).
 */
export const annexSchema = z.strictObject({
  /** SHA-256 of each paper as it was uploaded, lower-case hex. */
  files: z
    .array(z.strictObject({ name: z.string().max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(mostFiles)
    .readonly(),
  conflict: z.strictObject({ free: z.boolean(), text: z.string().max(40) }),
  /** Ancillary parts given to others; shares in basis points of the whole price. */
  subcontracts: z
    .array(
      z.strictObject({
        agency: z.string().max(32),
        part: z.string().max(200),
        shareBp: z.int().min(1).max(10_000),
      }),
    )
    .max(mostSubcontracts)
    .readonly(),
});
export type QuoteAnnex = Readonly<z.infer<typeof annexSchema>>;

/** 64 lower-case hex characters, equal for equal annexes only: counts go before the lists. */
export function annexDigest({ files, conflict, subcontracts }: QuoteAnnex): string {
  const papers = files.flatMap(({ name, sha256: digest }) => [name, digest]);
  const parts = subcontracts.flatMap(({ agency, part, shareBp }) => [agency, part, shareBp]);
  const declared = [conflict.free ? 1 : 0, conflict.text];
  return hex(
    sha256(lp("zjcs-quote/1/annex", files.length, ...papers, ...declared, subcontracts.length, ...parts)),
  );
}
