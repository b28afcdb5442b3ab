import type { ReactNode } from "react";
import { Notes, type FieldProps } from "./field-frame.tsx";
import { useField } from "./form-context.tsx";

type Props = Omit<FieldProps, "optional"> & {
  readonly defaultChecked?: boolean;
  readonly children?: ReactNode;
};

/** A single "yes", such as a declaration; `children` is its full text. Arrives as "on" (z.boolean or z.literal(true)). */
export function Checkbox({ name, label, hint, defaultChecked, children }: Props) {
  const view = useField(name, label);
  return (
    <div className={view.errors.length > 0 ? "field bad" : "field"}>
      <Notes view={view} hint={hint} />
      <label className="choice" htmlFor={view.id}>
        <input
          type="checkbox"
          id={view.id}
          name={name}
          defaultChecked={view.values ? view.values.length > 0 : defaultChecked}
          aria-invalid={view.errors.length > 0 || undefined}
          aria-describedby={view.describedBy(Boolean(hint))}
        />
        <span>{children ?? view.label}</span>
      </label>
    </div>
  );
}
