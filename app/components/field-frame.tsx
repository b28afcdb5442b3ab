import type { ReactNode } from "react";
import type { FieldView } from "./form-context.tsx";
import { useT } from "./ui-context.tsx";

export type FieldProps = {
  readonly name: string;
  /** Default: the form's `labels[name]`. */
  readonly label?: string;
  readonly hint?: ReactNode;
  /** Says so beside the label; everything else is asked for. */
  readonly optional?: boolean;
};

type Props = {
  readonly view: FieldView;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly children: ReactNode;
};

export function Notes({ view, hint }: Pick<Props, "view" | "hint">) {
  return (
    <>
      {hint ? (
        <div className="hint" id={`${view.id}-hint`}>
          {hint}
        </div>
      ) : null}
      {view.errors.length > 0 ? (
        <div className="err" id={`${view.id}-error`}>
          {view.errors.join(" ")}
        </div>
      ) : null}
    </>
  );
}

/** Label, hint, error, control: in this order, and tied together for a screen reader. */
export function FieldFrame({ view, hint, optional, children }: Props) {
  const t = useT();
  return (
    <div className={view.errors.length > 0 ? "field bad" : "field"}>
      <label htmlFor={view.id}>
        {view.label}
        {optional ? <span className="mut">{t("form.optional")}</span> : null}
      </label>
      <Notes view={view} hint={hint} />
      {children}
    </div>
  );
}

/** The same for a group of choices. */
export function GroupFrame({ view, hint, optional, across, children }: Props & { across?: boolean }) {
  const t = useT();
  return (
    <fieldset
      className={["field", view.errors.length > 0 && "bad", across && "across"].filter(Boolean).join(" ")}
      id={view.id}
      aria-describedby={view.describedBy(Boolean(hint))}
    >
      <legend>
        {view.label}
        {optional ? <span className="mut">{t("form.optional")}</span> : null}
      </legend>
      <Notes view={view} hint={hint} />
      {children}
    </fieldset>
  );
}
