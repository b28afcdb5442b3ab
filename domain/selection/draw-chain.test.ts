import { expect, test } from "vitest";
import { hex, sha256 } from "#domain/shared/encoding.ts";
import { chainSecret, firstSecret } from "./draw-chain.ts";
import { commitSecret } from "./draw.ts";

const last = sha256(Buffer.from("last"));
const rounds = 8;

test("every revealed secret leads back to the first, to which the notice committed", () => {
  const anchor = commitSecret("D-1", 1, chainSecret(last, rounds, 1));
  for (let round = 1; round <= rounds; round += 1)
    expect(commitSecret("D-1", 1, firstSecret(chainSecret(last, rounds, round), round))).toEqual(anchor);
});

test("no two rounds have the same secret, and the last one is what is kept", () => {
  const all = Array.from({ length: rounds }, (_, at) => hex(chainSecret(last, rounds, at + 1)));
  expect(new Set(all).size).toBe(rounds);
  expect(all.at(-1)).toBe(hex(last));
  expect(chainSecret(last, 1, 1)).toEqual(last);
});

test.each([0, 9, 1.5])("round %d is outside the chain", (round) => {
  expect(() => chainSecret(last, rounds, round)).toThrow(RangeError);
});
