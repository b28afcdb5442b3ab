import { Form } from "./form.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { TextareaField } from "./textarea-field.tsx";

type Props = {
  /** The hidden field that says which one. */
  readonly of: { readonly name: string; readonly value: string | number };
  readonly reason: string;
  readonly hint: string;
  /** The event each button sends as `on`, the first the usual one. */
  readonly steps: readonly {
    readonly on: string;
    readonly label: string;
    readonly tone?: "plain" | "danger";
  }[];
};

/** One reason, and a button for each way a proposal or what is in force can go. */
export function DecideForm({ of, reason, hint, steps }: Props) {
  return (
    <Form name="decide" labels={{ reason }}>
      <input type="hidden" name={of.name} value={of.value} />
      <TextareaField name="reason" rows={2} optional maxLength={1000} hint={hint} />
      <p className="row">
        {steps.map(({ on, label, tone }) => (
          <SubmitButton key={on} name="on" value={on} tone={tone}>
            {label}
          </SubmitButton>
        ))}
      </p>
    </Form>
  );
}
