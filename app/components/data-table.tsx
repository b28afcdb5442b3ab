import type { ReactNode } from "react";

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

function classOf<Row>({ numeric, main, action, wideOnly }: Column<Row>): string | undefined {
  const classes = [numeric && "n", main && "main", action && "act", wideOnly && "wide-only"].filter(Boolean);
  return classes.join(" ") || undefined;
}

/** A plain table; under 760 px each row is a card with its labels, so nothing scrolls sideways. */
export function DataTable<Row>({ columns, rows, rowKey, caption, dense, toneOf }: Props<Row>) {
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
            {columns.map((column) => (
              <td key={column.key} className={classOf(column)}>
                <span className="cell-label" aria-hidden="true">
                  {column.label}
                </span>
                <div>{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
