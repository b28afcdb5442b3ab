import { z } from "zod";
import { mostLines } from "#domain/need/bundle.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

/** What an agency says in secret. `nonce` feeds draws, `salt` hides the amount behind the commitment. */
export type QuotePlaintext = {
  readonly amountFen: number;
  readonly discountBp: number | null;
  readonly days: number;
  readonly practitionerIds: readonly number[];
  /** The amount by line of a bundle, whose sum `amountFen` is; absent for one item. */
  readonly lineFen?: readonly number[] | undefined;
  /** SHA-256 of papers and declarations (annex.ts), lower-case hex; absent in quotes sealed before there were any. */
  readonly annex?: string | undefined;
  /** 32 bytes, lower-case hex. */
  readonly nonce: string;
  /** 16 bytes, lower-case hex. */
  readonly salt: string;
};

export const plaintextBytes = 512;
/** So many always fit into the fixed envelope, whatever the other fields hold. */
export const maxPractitioners = 20;
/** With the amounts of a bundle's lines beside them, fewer do. */
export const maxPractitionersOfBundle = 10;

const id = z.int().min(1).max(9_999_999_999);
const schema = z
  .strictObject({
    amountFen: z.int().min(0),
    discountBp: z.int().min(0).max(10_000).nullable(),
    days: z.int().min(1).max(99_999),
    practitionerIds: z.array(id).max(maxPractitioners),
    lineFen: z.array(z.int().min(0)).min(2).max(mostLines).optional(),
    annex: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    nonce: z.string().regex(/^[0-9a-f]{64}$/),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
  })
  .refine(
    ({ lineFen, practitionerIds }) => !lineFen || practitionerIds.length <= maxPractitionersOfBundle,
    "more than fits beside the lines",
  )
  .refine(
    ({ lineFen, amountFen }) =>
      !lineFen || lineFen.reduce((sum, each) => sum + BigInt(each), 0n) === BigInt(amountFen),
    "the lines are not the amount",
  );

/**
 * 4-byte length, JSON, zeros up to 512 bytes: the envelope's size tells nothing about the quote.
 * @throws RangeError when the content is out of bounds: `checkTerms` refuses that beforehand.
 */
export function packPlaintext(plaintext: QuotePlaintext): Buffer {
  const valid = schema.safeParse(plaintext);
  if (!valid.success) throw new RangeError("a quote out of bounds reached the sealing");
  const json = Buffer.from(JSON.stringify(valid.data), "utf8");
  const packed = Buffer.alloc(plaintextBytes);
  packed.writeUInt32BE(json.length);
  json.copy(packed, 4);
  return packed;
}

/** Reads what `packPlaintext` wrote and nothing else: no other padding, no other spelling. */
export function unpackPlaintext(packed: Buffer): Outcome<QuotePlaintext> {
  const length = packed.length === plaintextBytes ? packed.readUInt32BE(0) : plaintextBytes;
  if (length > plaintextBytes - 4) return refuse("quote.unreadable", { fault: "content" });
  const parsed = schema.safeParse(jsonOf(packed.subarray(4, 4 + length).toString("utf8")));
  if (!parsed.success || !packPlaintext(parsed.data).equals(packed))
    return refuse("quote.unreadable", { fault: "content" });
  return ok(parsed.data);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
