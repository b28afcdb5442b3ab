import { FieldFrame, type FieldProps } from "./field-frame.tsx";
import { useField } from "./form-context.tsx";
import { useT } from "./ui-context.tsx";

export type Option = { readonly value: string; readonly label: string };
type Props = FieldProps & { readonly options: readonly Option[]; readonly defaultValue?: string | null };

/** Begins with "choose", so that nothing is chosen for anybody. */
export function SelectField({ name, label, hint, optional, options, defaultValue }: Props) {
  const t = useT();
  const view = useField(name, label);
  return (
    <FieldFrame view={view} hint={hint} optional={optional}>
      <select
        className="in"
        id={view.id}
        name={name}
        defaultValue={(view.values ? view.values[0] : defaultValue) ?? ""}
        aria-invalid={view.errors.length > 0 || undefined}
        aria-describedby={view.describedBy(Boolean(hint))}
      >
        <option value="">{t("form.choose")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
