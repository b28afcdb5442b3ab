export type LineChange = { readonly text: string; readonly mark: "same" | "removed" | "added" };
export type FieldChange<Field extends string = string> = {
  readonly field: Field;
  readonly lines: readonly LineChange[];
};

/** Longest common part of two short lists, so that a moved line shows once as removed and once as added. */
function compared(before: readonly string[], after: readonly string[]): LineChange[] {
  const common = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      common[i]![j] =
        before[i] === after[j]
          ? common[i + 1]![j + 1]! + 1
          : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const lines: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ text: before[i]!, mark: "same" });
      [i, j] = [i + 1, j + 1];
    } else if (j >= after.length || (i < before.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push({ text: before[i]!, mark: "removed" });
      i += 1;
    } else {
      lines.push({ text: after[j]!, mark: "added" });
      j += 1;
    }
  }
  return lines;
}

/** The fields in which two states differ, in the order of `after`, line by line; [] when nothing does. */
export function changesBetween<Field extends string>(
  before: Readonly<Partial<Record<Field, readonly string[]>>>,
  after: Readonly<Record<Field, readonly string[]>>,
): FieldChange<Field>[] {
  return (Object.keys(after) as Field[])
    .map((field) => ({ field, lines: compared(before[field] ?? [], after[field]) }))
    .filter(({ lines }) => lines.some(({ mark }) => mark !== "same"));
}
