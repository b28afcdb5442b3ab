import type { ReactNode } from "react";
import { useFormat } from "./ui-context.tsx";

export type TimelineEntry = {
  readonly at: Date | string;
  readonly title: ReactNode;
  readonly actor?: string | null;
  readonly note?: ReactNode;
};

/** Who did what when, oldest first as given; to the second, because it is a record. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const format = useFormat();
  return (
    <ol className="timeline ruled">
      {entries.map(({ at, title, actor, note }, i) => (
        <li key={i}>
          <time className="mut" dateTime={new Date(at).toISOString()}>
            {format.exact(at)}
          </time>
          <div>
            <b>{title}</b>
            {actor ? <span className="ink2"> · {actor}</span> : null}
            {note ? <div className="small ink2">{note}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
