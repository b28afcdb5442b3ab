import { useContext, type ReactNode } from "react";
import { FormContext, fieldId, useIssueText } from "./form-context.tsx";
import type { ShownRefusal } from "./form-state.ts";
import { RefusalBox } from "./refusal-box.tsx";
import { useT } from "./ui-context.tsx";

type Props = { readonly refusalDetail?: ((refusal: ShownRefusal) => ReactNode) | undefined };

/** Everything that stopped the form, on top of it, each line a link to its field. */
export function ErrorSummary({ refusalDetail }: Props) {
  const { name, state, labels } = useContext(FormContext);
  const t = useT();
  const say = useIssueText();
  if (!state) return null;
  if (state.refusal) return <RefusalBox refusal={state.refusal}>{refusalDetail?.(state.refusal)}</RefusalBox>;
  const lines = Object.entries(state.errors).flatMap(([field, issues]) =>
    issues.map((issue) => ({ field, text: say(issue, labels[field] ?? field) })),
  );
  if (lines.length === 0) return null;
  return (
    <div className="alert danger" role="alert">
      <h2>{t("form.errors.title")}</h2>
      <ul>
        {lines.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{field ? <a href={`#${fieldId(name, field)}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
