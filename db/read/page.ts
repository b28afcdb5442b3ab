import { sql, type SQL } from "drizzle-orm";

/** One page of a list, with the exact total. */
export type Page<Row> = {
  readonly rows: Row[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
};
export const pageSize = 20;

export function offsetOf(page: number): number {
  return (Math.max(1, page) - 1) * pageSize;
}

/** `%text%` with the wildcards of LIKE taken literally; full-width forms count as plain ones. */
export function containing(text: string): string {
  return `%${text
    .normalize("NFKC")
    .trim()
    .replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** Best letter first; the order of domain/agency/grade.ts. */
export function gradeOrder(column: SQL | { getSQL(): SQL }): SQL {
  return sql`array_position(array['A', 'B', 'provisional_b', 'C', 'D', 'unrated'], ${column})`;
}
