import type { ReactNode } from "react";
import { useT } from "./ui-context.tsx";

export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** What the row is about: its heading when the table becomes cards on a phone. */
  readonly main?: boolean;
  readonly action?: boolean;
  /** Left out on a phone. */
  readonly wideOnly?: boolean;
};
type Props<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly caption?: string;
  readonly dense?: boolean;
  /** "win" marks the row that was chosen, "void" one that does not count. */
  readonly toneOf?: (row: Row) => "win" | "void" | undefined;
};

/** What says nothing is left out of a phone's cards. */
function classOf<Row>({ numeric, main, action, wideOnly }: Column<Row>, nil: boolean): string | undefined {
  const hidden = (wideOnly || nil) && "wide-only";
  return [numeric && "n", main && "main", action && "act", hidden].filter(Boolean).join(" ") || undefined;
}

/** A plain table; under 760 px each row is a card with its labels, so nothing scrolls sideways. */
export function DataTable<Row>({ columns, rows, rowKey, caption, dense, toneOf }: Props<Row>) {
  const t = useT();
  return (
    <table className={dense ? "cards dense" : "cards"}>
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? "n" : undefined}>
              {column.action ? <span className="sr">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={toneOf?.(row)}>
            {columns.map((column) => {
              const content = column.cell(row);
              const nil = content === null || content === "" || content === t("ui.none");
              return (
                <td key={column.key} className={classOf(column, nil)}>
                  <span className="cell-label" aria-hidden="true">
                    {column.label}
                  </span>
                  <div>{content}</div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
