import { compareBytes, fromHex, hex } from "#domain/shared/encoding.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { commitSecret, drawSeed, listHash, nonceCommit, rankByDraw, type DrawPlace } from "./draw.ts";

/** Everything a stranger needs to repeat a draw. Binary values are lower-case hex. */
export type DrawTranscript = {
  readonly scheme: "zjcs-draw/1";
  readonly draw: string;
  readonly round: number;
  readonly purpose: DrawPurpose;
  readonly commitment: string;
  readonly candidates: readonly {
    readonly id: string;
    readonly nonceCommit: string;
    readonly nonce: string;
  }[];
  readonly listHash: string;
  readonly secret: string;
  readonly witness: string | null;
  readonly publicValue: { readonly source: string; readonly round: string; readonly value: string } | null;
  readonly seed: string;
  readonly order: readonly DrawPlace[];
};

export type DrawPurpose = "selection" | "tie" | "percent" | "panel";
/** A a public value was used, B a witness but no public value, C platform and participants only. */
export type Assurance = "A" | "B" | "C";

export type DrawRequest = {
  readonly draw: string;
  readonly round: number;
  readonly purpose: DrawPurpose;
  readonly secretHex: string;
  readonly witnessHex?: string;
  readonly publicValue?: { readonly source: string; readonly round: string; readonly valueHex: string };
  readonly candidates: readonly { readonly id: string; readonly nonceHex: string }[];
};

/** Runs the draw and writes down all of it. @throws RangeError for values that are not hex of their length. */
export function runDraw(request: DrawRequest): DrawTranscript {
  const { draw, round, purpose, secretHex, witnessHex, publicValue } = request;
  const candidates = request.candidates
    .map(({ id, nonceHex: nonce }) => ({
      id,
      nonceCommit: hex(nonceCommit(id, draw, round, bytes(nonce))),
      nonce,
    }))
    .toSorted((a, b) => compareBytes(a.id, b.id));
  const list = listHash(candidates.map((one) => ({ id: one.id, nonceCommit: bytes(one.nonceCommit) })));
  const seed = seedOf(request, list);
  return {
    scheme: "zjcs-draw/1",
    draw,
    round,
    purpose,
    commitment: hex(commitSecret(draw, round, bytes(secretHex))),
    candidates,
    listHash: hex(list),
    secret: secretHex,
    witness: witnessHex ?? null,
    publicValue: publicValue
      ? { source: publicValue.source, round: publicValue.round, value: publicValue.valueHex }
      : null,
    seed: hex(seed),
    order: rankByDraw(
      seed,
      candidates.map(({ id }) => id),
    ),
  };
}

function seedOf(
  { draw, round, secretHex, witnessHex, publicValue, candidates }: DrawRequest,
  list: Buffer,
): Buffer {
  return drawSeed({
    draw,
    round,
    listHash: list,
    secret: bytes(secretHex),
    witness: witnessHex === undefined ? Buffer.alloc(0) : bytes(witnessHex),
    publicValue: {
      source: publicValue?.source ?? "none",
      round: publicValue?.round ?? "",
      value: publicValue ? bytes(publicValue.valueHex, publicValue.valueHex.length / 2) : Buffer.alloc(0),
    },
    nonces: candidates.map(({ id, nonceHex }) => ({ id, nonce: bytes(nonceHex) })),
  });
}

const parts = ["scheme", "commitment", "candidates", "listHash", "seed", "order"] as const;

/** Repeats a published draw and names the first value that does not follow: `selection.transcript_wrong`. */
export function checkTranscript(transcript: DrawTranscript): Outcome<Assurance> {
  const repeated = repeat(transcript);
  if (!repeated) return refuse("selection.transcript_malformed");
  const wrong = parts.find((part) => printOf(repeated, part) !== printOf(transcript, part));
  return wrong ? refuse("selection.transcript_wrong", { part: wrong }) : ok(assuranceOf(transcript));
}

export function assuranceOf(transcript: Pick<DrawTranscript, "witness" | "publicValue">): Assurance {
  if (transcript.publicValue && transcript.publicValue.source !== "none") return "A";
  return transcript.witness === null ? "C" : "B";
}

function repeat(transcript: DrawTranscript): DrawTranscript | null {
  const { draw, round, purpose, secret, witness, publicValue } = transcript;
  try {
    return runDraw({
      draw,
      round,
      purpose,
      secretHex: secret,
      ...(witness === null ? {} : { witnessHex: witness }),
      ...(publicValue ? { publicValue: { ...publicValue, valueHex: publicValue.value } } : {}),
      candidates: transcript.candidates.map(({ id, nonce }) => ({ id, nonceHex: nonce })),
    });
  } catch {
    return null;
  }
}

/** One part as text that does not depend on the order in which a store keeps an object's fields. */
function printOf(transcript: DrawTranscript, part: (typeof parts)[number]): string {
  if (part === "order") return transcript.order.map(({ id, score }) => `${score} ${id}`).join("\n");
  if (part !== "candidates") return transcript[part];
  return transcript.candidates
    .map(({ id, nonceCommit: commit, nonce }) => `${commit} ${nonce} ${id}`)
    .join("\n");
}

function bytes(text: string, length = 32): Buffer {
  const value = fromHex(text, length);
  if (!value) throw new RangeError("not hex of the expected length");
  return value;
}
