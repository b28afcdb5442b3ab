import { lp } from "#domain/shared/encoding.ts";
import type { DrawTranscript } from "./transcript.ts";

/** Where and when a round was drawn; instants are ISO 8601 in UTC. */
export type DrawPlaceAndTime = {
  readonly need: string;
  readonly lot: number;
  readonly witnessCommit: string | null;
  readonly frozenAt: string;
  readonly drawAt: string;
  readonly revealedAt: string;
};
export type UnsignedTranscript = DrawTranscript & DrawPlaceAndTime;
/** As published: Ed25519 over `transcriptBytes`, and the key that checks it (SPKI), both in hex. */
export type SignedTranscript = UnsignedTranscript & {
  readonly signature: string;
  readonly publicKey: string;
};

/** The signed bytes; a missing value is an empty string. */
export function transcriptBytes(one: UnsignedTranscript): Buffer {
  const { scheme, need, lot, draw, round, purpose, frozenAt, drawAt, revealedAt, publicValue } = one;
  return lp(
    "zjcs-draw/1/transcript",
    scheme,
    need,
    lot,
    draw,
    round,
    purpose,
    one.anchor ?? "",
    one.commitment,
    one.listHash,
    one.secret,
    one.witnessCommit ?? "",
    one.witness ?? "",
    publicValue?.source ?? "none",
    publicValue?.round ?? "",
    publicValue?.value ?? "",
    one.seed,
    frozenAt,
    drawAt,
    revealedAt,
    one.order.length,
    ...one.order.flatMap(({ id, score }) => [id, score]),
    ...(one.pick ? [one.pick.label, String(one.pick.chosen)] : []),
  );
}
