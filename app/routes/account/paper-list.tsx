import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";

const papers = ["licence", "authorisation", "certificate", "files"] as const;

/** What to have at hand before beginning. */
export function PaperList() {
  const t = useT();
  return (
    <Sheet title={t("register.prepare")}>
      <div className="prose">
        <ul>
          {papers.map((paper) => (
            <li key={paper}>{t(`register.prepare_${paper}`)}</li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
