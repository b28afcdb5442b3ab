import { usualServiceDefects } from "#domain/agency/service-application.ts";
import { useT } from "./ui-context.tsx";

/** Defects or reasons: the usual ones in the reader's language, others in the officer's words. */
export function ToldLines({ lines }: { readonly lines: readonly string[] }) {
  const t = useT();
  return (
    <div className="prose">
      <ol>
        {lines.map((line) => {
          const usual = usualServiceDefects.find((each) => each === line);
          return <li key={line}>{usual ? t(`service_defect.${usual}`) : line}</li>;
        })}
      </ol>
    </div>
  );
}
