/**
 * Papers of an entry that may follow within 10 working days (容缺受理). Licence and authorisation are essential and
 * never deferred. Source: Qingdao, Liaoning; rules.md 5.2.
 */
export const deferrablePapers = ["office_proof", "staff_insurance", "annual_report"] as const;
export type DeferrablePaper = (typeof deferrablePapers)[number];
export type PaperState = "given" | "missing" | "handed_in" | "checked";
export type EntryPaper = {
  readonly kind: DeferrablePaper;
  readonly state: PaperState;
  /** Null for a paper that came with the request. */
  readonly dueAt: Date | null;
};

/** Deferrable papers that nobody has handed in with the request. */
export function gapsIn(given: readonly DeferrablePaper[]): DeferrablePaper[] {
  return deferrablePapers.filter((kind) => !given.includes(kind));
}

/** Until the last of them is checked, no work with public funds. */
export function papersOutstanding(papers: readonly Pick<EntryPaper, "state">[]): boolean {
  return papers.some(({ state }) => state === "missing" || state === "handed_in");
}

/** A paper not handed in by its instant suspends by itself, whether or not a task has written it down. */
export function papersOverdue(papers: readonly Pick<EntryPaper, "state" | "dueAt">[], now: Date): boolean {
  return papers.some(({ state, dueAt }) => state === "missing" && dueAt !== null && now >= dueAt);
}
