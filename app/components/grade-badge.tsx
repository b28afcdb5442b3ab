import type { Grade } from "#domain/agency/grade.ts";
import { useT } from "./ui-context.tsx";

const shapes: Record<Grade, { className: string; letter: string | null }> = {
  A: { className: "A", letter: "A" },
  B: { className: "B", letter: "B" },
  provisional_b: { className: "P", letter: "B" },
  C: { className: "C", letter: "C" },
  D: { className: "D", letter: "D" },
  unrated: { className: "N", letter: null },
};

/** Shape + letter + word + colour, so that none of them has to be seen. */
export function GradeBadge({ grade }: { grade: Grade }) {
  const t = useT();
  const { className, letter } = shapes[grade];
  return (
    <span className={`g ${className}`}>
      <i aria-hidden="true">{letter ?? t("ui.grade.unrated_letter")}</i>
      {t(`ui.grade.${grade}`)}
    </span>
  );
}
