/** A repeatable source of choices; a fork depends only on the seed and its label, not on what was drawn before. */
export type Chance = {
  /** A whole number, both ends included. */
  int(lowest: number, highest: number): number;
  bool(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  sample<T>(list: readonly T[], count: number): T[];
  shuffle<T>(list: readonly T[]): T[];
  fork(label: string): Chance;
};

/** FNV-1a over UTF-16 units, started from the parent's seed. */
function hashOf(label: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < label.length; at += 1)
    hash = Math.imul(hash ^ label.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** mulberry32 (Tommy Ettinger, public domain): enough for invented data, never for a draw or a key. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export function chance(seed: number): Chance {
  const next = generator(hashOf("chance", seed));
  const int = (lowest: number, highest: number) => lowest + Math.floor(next() * (highest - lowest + 1));
  const shuffle = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    for (let at = rest.length - 1; at > 0; at -= 1) {
      const other = int(0, at);
      [rest[at], rest[other]] = [rest[other] as T, rest[at] as T];
    }
    return rest;
  };
  return {
    int,
    bool: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError("nothing to pick from");
      return list[int(0, list.length - 1)] as T;
    },
    sample: (list, count) => shuffle(list).slice(0, count),
    shuffle,
    fork: (label) => chance(hashOf(label, seed)),
  };
}

/** Splits `total` by weights to whole numbers that add up (largest remainder, earlier entry first on a tie). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  let left = total - whole.reduce((all, each) => all + each, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRemainder) {
    if (left <= 0) break;
    whole[at] = (whole[at] ?? 0) + 1;
    left -= 1;
  }
  return whole;
}
