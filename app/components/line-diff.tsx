import { Fragment } from "react";
import type { FieldChange, LineChange } from "#domain/catalogue/diff.ts";
import type { MessageKey, T } from "#app/i18n/translate.ts";
import { useT } from "./ui-context.tsx";

/** Of an item, a price document or a notice: the names of the fields differ. */
export type LineKind = "line" | "price_line" | "notice";

/** Fields whose stored value is a key of the market, and where its word stands. */
const words: Readonly<Record<string, string>> = {
  priceMode: "item.price",
  mode: "catalogue.mode",
  quantity: "quantity",
};

/** What a quantity of a notice is called: the word before its colon. */
const measure = /[A-Za-z]\w*(?=: )/;

export function fieldLabel(t: T, kind: LineKind, field: string): string {
  return t((kind === "notice" ? `addendum.field.${field}` : `catalogue.${kind}.${field}`) as MessageKey);
}

export function lineText(t: T, field: string, text: string): string {
  if (field === "quantities") return text.replace(measure, (key) => t(`quantity.${key}` as MessageKey));
  const base = words[field];
  return base ? t(`${base}.${text}` as MessageKey) : text;
}

function Line({ text, mark }: LineChange) {
  const t = useT();
  if (mark === "same") return <span className="mut">{text}</span>;
  const said = <span className="sr">{t(`diff.${mark}`)} </span>;
  if (mark === "removed")
    return (
      <>
        {said}− <del>{text}</del>
      </>
    );
  return (
    <>
      {said}+ <ins>{text}</ins>
    </>
  );
}

type Props = { readonly kind: LineKind; readonly changes: readonly FieldChange[] };

/** What was and what is to be, field by field and line by line; told by sign and word, never by colour alone. */
export function LineDiff({ kind, changes }: Props) {
  const t = useT();
  return (
    <dl className="kv">
      {changes.map(({ field, lines }) => (
        <Fragment key={field}>
          <dt>{fieldLabel(t, kind, field)}</dt>
          <dd>
            {lines.map(({ text, mark }, at) => (
              <div key={at}>
                <Line text={lineText(t, field, text)} mark={mark} />
              </div>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
