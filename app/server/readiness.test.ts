import { expect, test } from "vitest";
import { faultsIn } from "./readiness.ts";

const well = { workerSilentSeconds: 1, openerSilentSeconds: 1, hasBacklog: false, opensSoon: false };

test.each([
  ["all beat, nothing waits", well, []],
  ["a silent worker with nothing to do", { ...well, workerSilentSeconds: 999 }, []],
  [
    "a silent worker and deadlines not written down",
    { ...well, workerSilentSeconds: 999, hasBacklog: true },
    ["worker is silent"],
  ],
  [
    "no worker was ever there",
    { ...well, workerSilentSeconds: null, hasBacklog: true },
    ["worker is silent"],
  ],
  ["a silent opener and nothing to open", { ...well, openerSilentSeconds: null }, []],
  [
    "a silent opener and an opening today",
    { ...well, openerSilentSeconds: 31, opensSoon: true },
    ["opener is silent"],
  ],
])("%s", (_why, state, faults) => {
  expect(faultsIn(state)).toEqual(faults);
});
