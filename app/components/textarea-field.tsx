import { FieldFrame, type FieldProps } from "./field-frame.tsx";
import { useField } from "./form-context.tsx";

type Props = FieldProps & {
  readonly defaultValue?: string | null;
  readonly rows?: number;
  readonly maxLength?: number;
};

export function TextareaField({ name, label, hint, optional, defaultValue, rows = 4, maxLength }: Props) {
  const view = useField(name, label);
  return (
    <FieldFrame view={view} hint={hint} optional={optional}>
      <textarea
        className="in"
        id={view.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={(view.values ? view.values[0] : defaultValue) ?? undefined}
        aria-invalid={view.errors.length > 0 || undefined}
        aria-describedby={view.describedBy(Boolean(hint))}
      />
    </FieldFrame>
  );
}
