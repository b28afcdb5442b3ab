import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { hex, sha256 } from "#domain/shared/encoding.ts";
import { ok } from "#domain/shared/outcome.ts";
import {
  envelopeBytes,
  newNoticeKeyPair,
  openEnvelope,
  quoteCommitment,
  sealQuote,
  type QuotePlaintext,
} from "./intl1.ts";

const place = { keyId: "k1", notice: "2026-000123", lot: 1, agency: "91350100M000100Y43", version: 1 };
const keys = newNoticeKeyPair(sha256(Buffer.from("notice")));
const ephemeralPrivate = sha256(Buffer.from("ephemeral"));
const plaintext: QuotePlaintext = {
  amountFen: 800_000,
  discountBp: null,
  days: 20,
  practitionerIds: [7, 12],
  nonce: hex(sha256(Buffer.from("nonce"))),
  salt: "00112233445566778899aabbccddeeff",
};
const envelope = sealQuote({ ...place, publicKey: keys.publicKey, plaintext, ephemeralPrivate });
const open = (over: Partial<typeof place & { envelope: Uint8Array; privateKey: Uint8Array }> = {}) =>
  openEnvelope({ ...place, privateKey: keys.privatePkcs8, envelope, ...over });

test("every envelope has the same size", () => {
  expect(envelope).toHaveLength(envelopeBytes);
});

test("the notice's key opens it where it belongs", () => {
  expect(open()).toEqual(ok(plaintext));
});

test("none of its 4,488 bits can be flipped", () => {
  let accepted = 0;
  for (let bit = 0; bit < envelope.length * 8; bit++) {
    const changed = Buffer.from(envelope);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (open({ envelope: changed }).ok) accepted++;
  }
  expect(accepted).toBe(0);
});

test.each([
  ["another notice", { notice: "2026-000124" }],
  ["another lot", { lot: 2 }],
  ["another agency", { agency: "91370100M000100Y5X" }],
  ["another version", { version: 2 }],
  ["another key id", { keyId: "k2" }],
  ["another notice's key", { privateKey: newNoticeKeyPair(sha256(Buffer.from("other"))).privatePkcs8 }],
])("moved to %s it does not open", (_where, moved) => {
  expect(open(moved)).toMatchObject({ ok: false, refusal: { code: "quote.unreadable" } });
});

describe("what is no envelope is unreadable, never an exception", () => {
  property.prop([fc.uint8Array({ maxLength: 700 })])("random bytes", (bytes) => {
    expect(open({ envelope: bytes })).toMatchObject({ ok: false });
  });
  property.prop([fc.uint8Array({ minLength: 560, maxLength: 560 })])(
    "random bytes of the right size and version",
    (bytes) => {
      expect(open({ envelope: Buffer.concat([Buffer.from([1]), bytes]) })).toMatchObject({ ok: false });
    },
  );
  test("a public key of small order", () => {
    const zero = Buffer.from(envelope);
    zero.fill(0, 1, 33);
    expect(open({ envelope: zero })).toMatchObject({ ok: false });
  });
  test("a private key that is none", () => {
    expect(open({ privateKey: Buffer.from("no key") })).toMatchObject({ ok: false });
  });
});

const anyPlaintext: fc.Arbitrary<QuotePlaintext> = fc.record({
  amountFen: fc.maxSafeNat(),
  discountBp: fc.option(fc.nat(10_000)),
  days: fc.integer({ min: 1, max: 99_999 }),
  practitionerIds: fc.array(fc.integer({ min: 1, max: 9_999_999_999 }), { maxLength: 20 }),
  nonce: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hex),
  annex: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hex),
  salt: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(hex),
});
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

property.prop([anyPlaintext, key, key])("what goes in comes out", (content, noticeRandom, ephemeral) => {
  const pair = newNoticeKeyPair(noticeRandom);
  const sealed = sealQuote({
    ...place,
    publicKey: pair.publicKey,
    plaintext: content,
    ephemeralPrivate: ephemeral,
  });
  expect(sealed).toHaveLength(envelopeBytes);
  expect(openEnvelope({ ...place, privateKey: pair.privatePkcs8, envelope: sealed })).toEqual(ok(content));
});

test("content out of bounds is a bug of the caller", () => {
  const seal = (over: Partial<QuotePlaintext>) => () =>
    sealQuote({
      ...place,
      publicKey: keys.publicKey,
      plaintext: { ...plaintext, ...over },
      ephemeralPrivate,
    });
  expect(seal({ practitionerIds: Array.from({ length: 21 }, (_, i) => i + 1) })).toThrow(RangeError);
  expect(seal({ nonce: "short" })).toThrow(RangeError);
  expect(seal({ amountFen: 0.5 })).toThrow(RangeError);
  expect(() => newNoticeKeyPair(Buffer.alloc(31))).toThrow(RangeError);
});

test("the commitment changes with every field it binds", () => {
  const quote = { ...place, amountFen: 800_000, days: 20, salt: plaintext.salt };
  const changed = [
    quote,
    { ...quote, notice: "2026-000124" },
    { ...quote, lot: 2 },
    { ...quote, agency: "x" },
    { ...quote, version: 2 },
    { ...quote, amountFen: 800_001 },
    { ...quote, days: 21 },
    { ...quote, salt: "00".repeat(16) },
  ];
  expect(new Set(changed.map((one) => hex(quoteCommitment(one)))).size).toBe(changed.length);
});

describe("the amounts of a bundle's lines", () => {
  const lineFen = [300_000, 500_000];
  const bundled = { ...plaintext, lineFen };
  const longest = {
    ...plaintext,
    amountFen: Number.MAX_SAFE_INTEGER,
    discountBp: 10_000,
    days: 99_999,
    practitionerIds: Array.from({ length: 10 }, (_, at) => 9_999_999_990 + at),
    lineFen: [...Array.from({ length: 5 }, () => 1_501_199_875_790_165), 1_501_199_875_790_166],
    annex: "ff".repeat(32),
  };

  test("go into the same envelope and come out again", () => {
    for (const content of [bundled, longest]) {
      const sealed = sealQuote({ ...place, publicKey: keys.publicKey, plaintext: content, ephemeralPrivate });
      expect(sealed).toHaveLength(envelopeBytes);
      expect(open({ envelope: sealed })).toEqual(ok(content));
    }
  });

  test("must be the amount, and leave room for the people", () => {
    const seal = (over: Partial<QuotePlaintext>) => () =>
      sealQuote({
        ...place,
        publicKey: keys.publicKey,
        plaintext: { ...bundled, ...over },
        ephemeralPrivate,
      });
    expect(seal({ amountFen: 800_001 })).toThrow(RangeError);
    expect(seal({ practitionerIds: Array.from({ length: 11 }, (_, at) => at + 1) })).toThrow(RangeError);
  });

  test("are part of what was promised, and change nothing for a quote without lines", () => {
    const committed = quoteCommitment({ ...place, ...bundled });
    expect(quoteCommitment({ ...place, ...bundled, lineFen: [500_000, 300_000] }).equals(committed)).toBe(
      false,
    );
    expect(quoteCommitment({ ...place, ...plaintext }).equals(committed)).toBe(false);
    expect(hex(envelope)).toBe(
      hex(
        sealQuote({
          ...place,
          publicKey: keys.publicKey,
          plaintext: { ...plaintext, lineFen: undefined },
          ephemeralPrivate,
        }),
      ),
    );
  });
});
