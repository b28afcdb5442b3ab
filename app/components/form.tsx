import type { ReactNode } from "react";
import { CommandKey } from "./command-key.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { FormContext, useFormState } from "./form-context.tsx";
import type { ShownRefusal } from "./form-state.ts";

type Props = {
  /** Names the form where a page has several; parseForms() tells by it which one was sent. */
  readonly name?: string;
  /** Label of every field by its name: fields and the error summary take theirs from here. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly action?: string;
  /** With file fields. */
  readonly files?: boolean;
  readonly narrow?: boolean;
  readonly className?: string;
  /** More about a refusal than its sentence, such as the derivation of the cap. */
  readonly refusalDetail?: (refusal: ShownRefusal) => ReactNode;
  readonly children: ReactNode;
};

/** A plain posted form: summary of what is wrong, its own command key, and what was typed before. */
export function Form({
  name,
  labels = {},
  action,
  files,
  narrow,
  className,
  refusalDetail,
  children,
}: Props) {
  const state = useFormState(name ?? null);
  const classes = [className ?? "form", narrow && "narrow"].filter(Boolean).join(" ");
  return (
    <FormContext.Provider value={{ name: name ?? null, state, labels }}>
      <form
        className={classes}
        method="post"
        action={action}
        encType={files ? "multipart/form-data" : undefined}
        noValidate
      >
        <ErrorSummary refusalDetail={refusalDetail} />
        <CommandKey />
        {name ? <input type="hidden" name="_form" value={name} /> : null}
        {children}
      </form>
    </FormContext.Provider>
  );
}
