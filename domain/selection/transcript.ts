import { compareBytes, fromHex, hex } from "#domain/shared/encoding.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { firstSecret } from "./draw-chain.ts";
import { commitSecret, drawSeed, listHash, nonceCommit, pick, rankByDraw, type DrawPlace } from "./draw.ts";

/** Everything a stranger needs to repeat a draw. Binary values are lower-case hex. */
export type DrawTranscript = {
  readonly scheme: "zjcs-draw/1";
  readonly draw: string;
  readonly round: number;
  readonly purpose: DrawPurpose;
  readonly commitment: string;
  /** The commitment in the notice: hashed back round by round, the secret of any round leads to it. */
  readonly anchor?: string;
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
  /** One of several options, such as a percentage, drawn beside the order. */
  readonly pick?: DrawPick;
};
export type DrawPick = {
  readonly label: string;
  readonly options: readonly number[];
  readonly chosen: number;
};

export type DrawPurpose = "selection" | "tie" | "percent" | "panel";
/** A a public value was used, B a witness but no public value, C platform and participants only. */
export type Assurance = "A" | "B" | "C";

export type DrawRequest = {
  readonly draw: string;
  readonly round: number;
  readonly purpose: DrawPurpose;
  readonly secretHex: string;
  /** Writes down how this round's secret leads back to the notice's commitment. */
  readonly anchored?: boolean;
  readonly witnessHex?: string;
  readonly pick?: Pick<DrawPick, "label" | "options">;
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
    ...(request.anchored ? { anchor: hex(commitSecret(draw, 1, firstSecret(bytes(secretHex), round))) } : {}),
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
    ...(request.pick ? { pick: picked(seed, request.pick) } : {}),
  };
}

function picked(seed: Buffer, { label, options }: Pick<DrawPick, "label" | "options">): DrawPick {
  return { label, options, chosen: pick(seed, label, options) };
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

const parts = ["scheme", "commitment", "anchor", "candidates", "listHash", "seed", "order", "pick"] as const;

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
  const { draw, round, purpose, secret, witness, publicValue, anchor } = transcript;
  try {
    return runDraw({
      draw,
      round,
      purpose,
      secretHex: secret,
      anchored: anchor !== undefined,
      ...(transcript.pick ? { pick: transcript.pick } : {}),
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
  if (part === "pick") return String(transcript.pick?.chosen ?? "");
  if (part !== "candidates") return transcript[part] ?? "";
  return transcript.candidates
    .map(({ id, nonceCommit: commit, nonce }) => `${commit} ${nonce} ${id}`)
    .join("\n");
}

function bytes(text: string, length = 32): Buffer {
  const value = fromHex(text, length);
  if (!value) throw new RangeError("not hex of the expected length");
  return value;
}
