import { DataTable } from "#app/components/data-table.tsx";
import { Light } from "#app/components/light.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { ImportKindName } from "#domain/import/kinds.ts";
import type { ImportState } from "#domain/import/run-lifecycle.ts";

export type EarlierImport = {
  readonly run: {
    readonly id: string;
    readonly kind: ImportKindName;
    readonly state: ImportState;
    readonly fileName: string;
    readonly total: number;
    readonly created: number;
    readonly updated: number;
    readonly faulty: number;
    readonly startedAt: Date;
  };
  readonly person: string | null;
  readonly unit: string | null;
  readonly unitEn: string | null;
};

const lights = {
  checking: "run",
  checked: "hold",
  applying: "run",
  done: "ok",
  refused: "bad",
  cancelled: "off",
} as const;

export function ImportLight({ state }: { readonly state: ImportState }) {
  const t = useT();
  return <Light state={lights[state]}>{t(`import.state.${state}`)}</Light>;
}

/** Who brought what, when, and what became of it. */
export function EarlierImports({ rows }: { readonly rows: readonly EarlierImport[] }) {
  const t = useT();
  const { local, instant, number } = useFormat();
  return (
    <DataTable
      rows={rows}
      rowKey={({ run }) => run.id}
      columns={[
        {
          key: "file",
          label: t("import.file"),
          main: true,
          cell: ({ run }) => (
            <>
              <span className="small mut">{t(`import.kind.${run.kind}`)}</span>{" "}
              <a href={`/supervise/imports/${run.id}`}>{run.fileName}</a>
            </>
          ),
        },
        {
          key: "by",
          label: t("import.by"),
          cell: ({ person, unit, unitEn }) =>
            person
              ? `${person} · ${local({ zh: unit ?? "", en: unitEn ?? unit ?? "" })}`
              : t("import.by_cli"),
        },
        { key: "at", label: t("import.at"), cell: ({ run }) => instant(run.startedAt) },
        { key: "state", label: t("import.state"), cell: ({ run }) => <ImportLight state={run.state} /> },
        { key: "rows", label: t("import.rows"), numeric: true, cell: ({ run }) => number(run.total) },
        {
          key: "written",
          label: `${t("import.created")} + ${t("import.updated")}`,
          numeric: true,
          cell: ({ run }) => number(run.created + run.updated),
        },
        { key: "faulty", label: t("import.faulty"), numeric: true, cell: ({ run }) => number(run.faulty) },
      ]}
    />
  );
}
