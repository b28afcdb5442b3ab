import { FieldFrame, type FieldProps } from "./field-frame.tsx";
import { useField } from "./form-context.tsx";

type Props = FieldProps & {
  /** ".pdf,.jpg,.png": a help for choosing; what a file is, the server finds out. */
  readonly accept?: string;
  readonly multiple?: boolean;
};

/** Its form needs `files`, and its path a line in app/server/guard/body-rules.ts. */
export function FileField({ name, label, hint, optional, accept, multiple }: Props) {
  const view = useField(name, label);
  return (
    <FieldFrame view={view} hint={hint} optional={optional}>
      <input
        className="in"
        id={view.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-invalid={view.errors.length > 0 || undefined}
        aria-describedby={view.describedBy(Boolean(hint))}
      />
    </FieldFrame>
  );
}
