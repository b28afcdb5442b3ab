/** What a stage of the run found. */
export type Tally = { passed: number; failed: number };
/** The same with the runner's own verdict. */
export type RunTally = Tally & { exitCode: number };

export const nothing: Tally = { passed: 0, failed: 0 };
export const oneCheck = (isGood: boolean): Tally =>
  isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
    nothing,
  );

/** A runner that ends badly, or finds nothing to run, is a failure even if no test of it failed. */
export function judge(counted: Tally, exitCode: number): RunTally {
  const isSilent = counted.passed + counted.failed === 0;
  const isUnexplained = exitCode !== 0 && counted.failed === 0;
  return { passed: counted.passed, failed: counted.failed + (isSilent || isUnexplained ? 1 : 0), exitCode };
}
