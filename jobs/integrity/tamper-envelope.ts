import { randomBytes } from "node:crypto";
import { newNoticeKeyPair, openEnvelope, sealQuote, type EnvelopePlace } from "#domain/quote/intl1.ts";
import { hex } from "#domain/shared/encoding.ts";

export type TamperResult = { bitFlips: number; moves: number; cuts: number; accepted: number };

/** One envelope against every single-bit change, every move in five dimensions, cuts and a strange key. */
export function tamperWithEnvelope(): TamperResult {
  const { envelope, opens } = sealedEnvelope();
  if (!opens({}, envelope)) throw new Error("an untouched envelope does not open");
  const flipped = Array.from({ length: envelope.length * 8 }, (_, bit) => {
    const copy = Buffer.from(envelope);
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return opens({}, copy);
  });
  const moved = elsewhere.map((change) => opens(change, envelope));
  const cut = [0, 1, 33, 545, 560].map((length) => opens({}, envelope.subarray(0, length)));
  const longer = opens({}, Buffer.concat([envelope, Buffer.alloc(1)]));
  const strange = opens({}, envelope, newNoticeKeyPair(randomBytes(32)).privatePkcs8);
  const accepted = [...flipped, ...moved, ...cut, longer, strange].filter(Boolean).length;
  return { bitFlips: flipped.length, moves: moved.length, cuts: cut.length + 2, accepted };
}

const place: EnvelopePlace = {
  keyId: "K-1",
  notice: "2026-000001",
  lot: 1,
  agency: "91350100M000100Y43",
  version: 1,
};
const elsewhere: readonly Partial<EnvelopePlace>[] = [
  { notice: "2026-000002" },
  { lot: 2 },
  { agency: "91370982MA3C0001X1" },
  { version: 2 },
  { keyId: "K-2" },
];

function sealedEnvelope() {
  const { publicKey, privatePkcs8 } = newNoticeKeyPair(randomBytes(32));
  const [nonce, salt] = [hex(randomBytes(32)), hex(randomBytes(16))];
  const plaintext = { amountFen: 800_000, discountBp: null, days: 10, practitionerIds: [1], nonce, salt };
  const envelope = sealQuote({ ...place, publicKey, plaintext, ephemeralPrivate: randomBytes(32) });
  const opens = (moved: Partial<EnvelopePlace>, bytes: Uint8Array, privateKey: Uint8Array = privatePkcs8) =>
    openEnvelope({ ...place, ...moved, privateKey, envelope: bytes }).ok;
  return { envelope, opens };
}
