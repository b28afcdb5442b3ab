import type { HTMLInputAutoCompleteAttribute } from "react";
import { FieldFrame, type FieldProps } from "./field-frame.tsx";
import { useField } from "./form-context.tsx";

type Props = FieldProps & {
  readonly type?: "text" | "email" | "tel" | "password" | "date" | "search" | "url";
  readonly defaultValue?: string | number | null;
  readonly inputMode?: "text" | "numeric" | "decimal" | "tel" | "email";
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly placeholder?: string;
  readonly maxLength?: number;
};

/** One line of text. A password is never filled in again. */
export function Field({ name, label, hint, optional, type = "text", defaultValue, ...input }: Props) {
  const view = useField(name, label);
  const value = view.values ? view.values[0] : defaultValue;
  return (
    <FieldFrame view={view} hint={hint} optional={optional}>
      <input
        {...input}
        className="in"
        id={view.id}
        name={name}
        type={type}
        defaultValue={type === "password" ? undefined : (value ?? undefined)}
        aria-invalid={view.errors.length > 0 || undefined}
        aria-describedby={view.describedBy(Boolean(hint))}
      />
    </FieldFrame>
  );
}
