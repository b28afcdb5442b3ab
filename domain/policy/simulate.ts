import { grades, type Grade } from "#domain/agency/grade.ts";
import { sectors, type Sector } from "#domain/fee/sector.ts";
import { isGradeChanged, type AgencyResult } from "./simulate-grade.ts";
import { isCapChanged, simulatedGates, type NeedResult, type SimulatedGate } from "./simulate-need.ts";

/** Sums in fen over needs that have a cap on both sides. */
export type CapTotals = {
  readonly needs: number;
  readonly changed: number;
  readonly lowered: number;
  readonly raised: number;
  /** Would not be published at all under the new rules. */
  readonly refused: number;
  readonly beforeFen: number;
  readonly afterFen: number;
  readonly quotesOver: number;
};
export type SectorTotals = { readonly sector: Sector; readonly beforeFen: number; readonly afterFen: number };
export type GateTotals = Readonly<
  Record<SimulatedGate, { readonly closed: number; readonly opened: number }>
>;
export type LetterMove = { readonly before: Grade; readonly after: Grade; readonly agencies: number };
export type Simulation = {
  readonly caps: CapTotals;
  readonly sectors: readonly SectorTotals[];
  readonly gates: GateTotals;
  readonly letters: readonly LetterMove[];
  /** What changes, the biggest first; ties by number, so that a second run reads the same. */
  readonly needs: readonly NeedResult[];
  readonly awards: readonly NeedResult[];
  readonly agencies: readonly AgencyResult[];
};

const isCapped = ({ before, after }: NeedResult) => before.capFen !== null && after.capFen !== null;

function sumOf(needs: readonly NeedResult[], side: "before" | "after"): number {
  return Number(needs.reduce((sum, need) => sum + BigInt(need[side].capFen ?? 0), 0n));
}

function capTotals(needs: readonly NeedResult[]): CapTotals {
  const both = needs.filter(isCapped);
  const moved = (direction: 1 | -1) =>
    both.filter(({ before, after }) => Math.sign((after.capFen ?? 0) - (before.capFen ?? 0)) === direction);
  return {
    needs: needs.length,
    changed: needs.filter(isCapChanged).length,
    lowered: moved(-1).length,
    raised: moved(1).length,
    refused: needs.filter(({ before, after }) => after.refusal !== null && before.refusal === null).length,
    beforeFen: sumOf(both, "before"),
    afterFen: sumOf(both, "after"),
    quotesOver: needs.reduce((sum, { quotesOver }) => sum + quotesOver, 0),
  };
}

function sectorTotals(needs: readonly NeedResult[]): SectorTotals[] {
  return sectors
    .map((sector) => ({ sector, own: needs.filter((need) => need.sector === sector && isCapped(need)) }))
    .filter(({ own }) => own.length > 0)
    .map(({ sector, own }) => ({
      sector,
      beforeFen: sumOf(own, "before"),
      afterFen: sumOf(own, "after"),
    }));
}

function gateTotals(needs: readonly NeedResult[]): GateTotals {
  const count = (gate: SimulatedGate, open: boolean) =>
    needs.filter(({ gates }) => gates.some((change) => change.gate === gate && change.open === open)).length;
  return Object.fromEntries(
    simulatedGates.map((gate) => [gate, { closed: count(gate, false), opened: count(gate, true) }]),
  ) as GateTotals;
}

function letterMoves(agencies: readonly AgencyResult[]): LetterMove[] {
  const counts = new Map<string, number>();
  for (const { before, after } of agencies) {
    const key = `${before.letter} ${after.letter}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return grades.flatMap((before) =>
    grades.flatMap((after) => {
      const found = counts.get(`${before} ${after}`);
      return found === undefined ? [] : [{ before, after, agencies: found }];
    }),
  );
}

/** How much a cap moves; a cap that appears, vanishes or is refused moves by all of it. */
function moveOf({ before, after }: NeedResult): number {
  return Math.abs((after.capFen ?? 0) - (before.capFen ?? 0));
}

const letterSteps = ({ before, after }: AgencyResult) =>
  Math.abs(grades.indexOf(after.letter) - grades.indexOf(before.letter));

/** The results of all needs and agencies as totals and lists of what changes. Every order of results gives the same. */
export function simulationOf(needs: readonly NeedResult[], agencies: readonly AgencyResult[]): Simulation {
  return {
    caps: capTotals(needs),
    sectors: sectorTotals(needs),
    gates: gateTotals(needs),
    letters: letterMoves(agencies),
    needs: needs
      .filter(isCapChanged)
      .toSorted((a, b) => moveOf(b) - moveOf(a) || a.no.localeCompare(b.no, "en")),
    awards: needs
      .filter(({ gates }) => gates.length > 0)
      .toSorted((a, b) => b.gates.length - a.gates.length || a.no.localeCompare(b.no, "en")),
    agencies: agencies
      .filter(isGradeChanged)
      .toSorted(
        (a, b) =>
          letterSteps(b) - letterSteps(a) ||
          Math.abs(b.after.score - b.before.score) - Math.abs(a.after.score - a.before.score) ||
          a.code.localeCompare(b.code, "en"),
      ),
  };
}
