import { Fragment, type ReactNode } from "react";

type Item = readonly [label: string, value: ReactNode];

/** Label and value, one under the other; a value that is null, undefined or "" is left out with its label. */
export function KeyValues({ items }: { items: readonly Item[] }) {
  const shown = items.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return (
    <dl className="kv">
      {shown.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
