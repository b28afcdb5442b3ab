import { grades, type Grade } from "#domain/agency/grade.ts";
import type { LoggedEvent } from "./states.ts";

/** The letter, what it was before and which measure, if any, has taken it. */
type Letter = { readonly grade: Grade; readonly before: Grade; readonly sanction: string | null };

const start: Letter = { grade: "unrated", before: "unrated", sanction: null };

/**
 * The letter that the events of one agency, in the order of the log, leave it: entry makes a provisional B, an
 * inspection gives a letter, a measure takes one, and the end of a demotion gives it back unless something newer has
 * decided since. Source: rules.md 5.8, 5.9 and 5.16, 7.
 */
export function replayGrade(events: readonly LoggedEvent[]): Grade {
  return events.reduce(after, start).grade;
}

function after(letter: Letter, { type, payload }: LoggedEvent): Letter {
  const decided = (grade: Grade | null, sanction: string | null = null): Letter =>
    grade === null ? letter : { grade, before: letter.grade, sanction };
  switch (type) {
    case "agency.listed":
      return decided(isEmpty(payload.approvedItems) ? "unrated" : "provisional_b");
    case "agency.imported":
      return decided(gradeOf(payload.letter) ?? (isEmpty(payload.items) ? "unrated" : "provisional_b"));
    case "agency.inspected":
      return decided(gradeOf(payload.letter));
    case "sanction.decided":
      return decided(gradeOf(payload.toGrade), String(payload.no));
    case "sanction.expired":
    case "sanction.lifted":
      return payload.kind === "demotion" && letter.sanction === payload.no ? decided(letter.before) : letter;
    default:
      return letter;
  }
}

function gradeOf(value: unknown): Grade | null {
  return grades.find((grade) => grade === value) ?? null;
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}
