import { usualDefects, type UsualDefect } from "#domain/account/registration.ts";
import { useT } from "./ui-context.tsx";

const usual = (defect: string): UsualDefect | undefined => usualDefects.find((each) => each === defect);

/** What is to be corrected: usual defects in the reader's language, others in the operator's words. */
export function DefectList({ defects }: { defects: readonly string[] }) {
  const t = useT();
  return (
    <div className="prose">
      <ol>
        {defects.map((defect) => {
          const known = usual(defect);
          return <li key={defect}>{known ? t(`defect.${known}`) : defect}</li>;
        })}
      </ol>
    </div>
  );
}
