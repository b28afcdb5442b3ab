import type { ReactNode } from "react";
import { GroupFrame, type FieldProps } from "./field-frame.tsx";
import { useField } from "./form-context.tsx";

export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
};
type GroupProps = FieldProps & { readonly options: readonly Choice[] };

function Choices({
  type,
  name,
  options,
  chosen,
}: GroupProps & { type: "radio" | "checkbox"; chosen: readonly string[] }) {
  return options.map((option) => (
    <label className="choice" key={option.value}>
      <input
        type={type}
        name={name}
        value={option.value}
        disabled={option.disabled}
        defaultChecked={chosen.includes(option.value)}
      />
      <span>
        {option.label}
        {option.hint ? <span className="hint">{option.hint}</span> : null}
      </span>
    </label>
  ));
}

type RadioProps = GroupProps & {
  readonly defaultValue?: string | null;
  /** Side by side: for short choices, such as marks. */
  readonly across?: boolean;
};

/** One of several. */
export function RadioGroup(props: RadioProps) {
  const view = useField(props.name, props.label);
  const chosen = view.values ?? (props.defaultValue ? [props.defaultValue] : []);
  return (
    <GroupFrame view={view} hint={props.hint} optional={props.optional} across={props.across}>
      <Choices {...props} type="radio" chosen={chosen} />
    </GroupFrame>
  );
}

/** Any number of several; arrives as an array (z.array). */
export function CheckboxGroup(props: GroupProps & { readonly defaultValues?: readonly string[] }) {
  const view = useField(props.name, props.label);
  return (
    <GroupFrame view={view} hint={props.hint} optional={props.optional}>
      <Choices {...props} type="checkbox" chosen={view.values ?? props.defaultValues ?? []} />
    </GroupFrame>
  );
}
