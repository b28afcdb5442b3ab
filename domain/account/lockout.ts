/** The first failures are free: people mistype. */
const freeFailures = 5;
const longestSeconds = 15 * 60;

/**
 * How long an account answers nobody after its n-th failed log-in in a row, in seconds.
 *
 * - 0 below 5 failures, then 2^n, at most 15 minutes.
 * - Source: integrity.md 6g.
 */
export function lockoutSeconds(failures: number): number {
  if (failures < freeFailures) return 0;
  return failures > 10 ? longestSeconds : Math.min(longestSeconds, 2 ** failures);
}

/** Failed log-ins that one network may cause within `networkWindowMinutes`. */
export const networkFailures = 30;
export const networkWindowMinutes = 10;
