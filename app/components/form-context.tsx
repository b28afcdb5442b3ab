import { useActionData } from "@remix-run/react";
import { createContext, useContext } from "react";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { FieldIssue, FormState } from "./form-state.ts";
import { useT } from "./ui-context.tsx";

type OwnForm = {
  readonly name: string | null;
  readonly state: FormState | null;
  readonly labels: Readonly<Record<string, string>>;
};
export const FormContext = createContext<OwnForm>({ name: null, state: null, labels: {} });

/** What the action gave back for this form, if it was this one that was sent. */
export function useFormState(name: string | null): FormState | null {
  const data = useActionData() as { form?: FormState } | null | undefined;
  const state = data?.form;
  return state && state.name === name ? state : null;
}

/** The sentence for what is wrong, with the field's own label in it. */
export function useIssueText(): (issue: FieldIssue, label: string) => string {
  const t = useT();
  return ({ key, params }, label) => t(key as MessageKey, { ...params, field: label });
}

export type FieldView = {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[] | null;
  readonly errors: readonly string[];
  /** For aria-describedby: ids of hint and error. */
  readonly describedBy: (hasHint: boolean) => string | undefined;
};

/** Names of the fields in error, so that what folds them away opens. */
export function useWrongFields(): ReadonlySet<string> {
  const { state } = useContext(FormContext);
  return new Set(
    Object.entries(state?.errors ?? {}).flatMap(([name, issues]) => (issues?.length ? [name] : [])),
  );
}

export function fieldId(form: string | null, name: string): string {
  return `f-${form ? `${form}-` : ""}${name.replaceAll(/[^\w-]/g, "-")}`;
}

/** What a field needs from its form: its label, what was typed before, and what was wrong with it. */
export function useField(name: string, ownLabel?: string): FieldView {
  const { name: form, state, labels } = useContext(FormContext);
  const say = useIssueText();
  const id = fieldId(form, name);
  const label = ownLabel ?? labels[name] ?? name;
  const errors = (state?.errors[name] ?? []).map((issue) => say(issue, label));
  const describedBy = (hasHint: boolean) =>
    [hasHint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return { id, label, values: state ? (state.values[name] ?? []) : null, errors, describedBy };
}
