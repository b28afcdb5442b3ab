import { Fragment } from "react";
import type { LineChange } from "#domain/catalogue/diff.ts";
import { useT } from "./ui-context.tsx";

type Change = { readonly field: string; readonly label: string; readonly lines: readonly LineChange[] };

function Line({ text, mark }: LineChange) {
  const t = useT();
  if (mark === "same") return <span className="mut">{text}</span>;
  const said = <span className="sr">{t(`diff.${mark}`)} </span>;
  if (mark === "removed")
    return (
      <del>
        {said}− {text}
      </del>
    );
  return (
    <ins>
      {said}+ {text}
    </ins>
  );
}

/** What was and what is to be, field by field and line by line; told by sign and word, never by colour alone. */
export function LineDiff({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <dl className="kv">
      {changes.map(({ field, label, lines }) => (
        <Fragment key={field}>
          <dt>{label}</dt>
          <dd>
            {lines.map((line, at) => (
              <div key={at}>
                <Line {...line} />
              </div>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
