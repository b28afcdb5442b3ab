import { useT } from "./ui-context.tsx";

const formats = ["xlsx", "csv"] as const;

/** The list as a file, under the filter that the page shows. */
export function ExportLinks({ list, search = "" }: { readonly list: string; readonly search?: string }) {
  const t = useT();
  return (
    <p className="row small">
      <span className="mut">{t("import.export_list")}</span>
      {formats.map((format) => (
        <a key={format} href={`${list}.${format}${search}`} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
