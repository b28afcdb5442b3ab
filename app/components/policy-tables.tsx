import { parameterGroups, type Parameter } from "#domain/policy/parameters.ts";
import { DataTable, type Column } from "./data-table.tsx";
import { parameterLabel, parameterText } from "./policy-text.ts";
import { Sheet } from "./sheet.tsx";
import { useT } from "./ui-context.tsx";

type Line = { readonly parameter: Parameter; readonly value?: unknown };

/** One version, every parameter with its unit, by theme. */
export function PolicyParameters({ lines }: { readonly lines: readonly Line[] }) {
  const t = useT();
  return parameterGroups.map((group) => (
    <Sheet key={group} title={t(`policy.group.${group}`)} id={group} pad={false}>
      <DataTable
        dense
        rows={lines.filter(({ parameter }) => parameter.group === group)}
        rowKey={({ parameter }) => parameter.path}
        columns={[
          {
            key: "parameter",
            label: t("policy.parameter"),
            main: true,
            cell: ({ parameter }) => parameterLabel(t, parameter),
          },
          {
            key: "value",
            label: t("policy.value"),
            cell: ({ parameter, value }) => parameterText(t, parameter.unit, value),
          },
        ]}
      />
    </Sheet>
  ));
}

type Compared = { readonly parameter: Parameter; readonly before?: unknown; readonly after?: unknown };
type Props = {
  readonly lines: readonly Compared[];
  readonly before: string;
  readonly after: string;
  /** Marks what was and what is by more than colour. */
  readonly changed: boolean;
};

/** Two versions side by side, one line a parameter. */
export function PolicyComparison({ lines, before, after, changed }: Props) {
  const t = useT();
  const columns: Column<Compared>[] = [
    {
      key: "parameter",
      label: t("policy.parameter"),
      main: true,
      cell: ({ parameter }) => (
        <>
          {parameterLabel(t, parameter)}{" "}
          <span className="small mut nowrap">{t(`policy.group.${parameter.group}`)}</span>
        </>
      ),
    },
    {
      key: "before",
      label: before,
      cell: ({ parameter, before: value }) => {
        const text = parameterText(t, parameter.unit, value);
        return changed ? <del>{text}</del> : text;
      },
    },
    {
      key: "after",
      label: after,
      cell: ({ parameter, after: value }) => {
        const text = parameterText(t, parameter.unit, value);
        return changed ? <ins>{text}</ins> : text;
      },
    },
  ];
  return <DataTable dense rows={lines} rowKey={({ parameter }) => parameter.path} columns={columns} />;
}
