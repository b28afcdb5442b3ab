/** A department of the list: its code ends in its place where it has branches ("DEPT-HBJ-370900", "DEPT-HBJ-370982"). */
export type Department = { readonly code: string; readonly place: string };

function lineOf({ code, place }: Department): string {
  return code.endsWith(`-${place}`) ? code.slice(0, -place.length - 1) : code;
}

/**
 * Is an item of `owner` this department's affair? Its own, or the item of the same line in a place above, which the
 * branch runs in its own place.
 *
 * @param above the places of the department, its own included
 */
export function answersFor(department: Department, owner: Department, above: readonly string[]): boolean {
  if (department.code === owner.code) return true;
  return above.includes(owner.place) && lineOf(department) === lineOf(owner);
}
