import type { ReactNode } from "react";
import { CommandKey } from "./command-key.tsx";
import { useFormState } from "./form-context.tsx";
import { RefusalBox } from "./refusal-box.tsx";

type Props = { readonly name: string; readonly fields: Readonly<Record<string, string | number>> };

/** One button of a table's row; what is wrong with it is told once, above the table, by `RowRefusal`. */
export function RowForm({ name, fields, children }: Props & { readonly children: ReactNode }) {
  return (
    <form method="post" className="row">
      <CommandKey />
      <input type="hidden" name="_form" value={name} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {children}
    </form>
  );
}

/** Why the last press of such a button changed nothing. */
export function RowRefusal({ name }: { readonly name: string }) {
  const refusal = useFormState(name)?.refusal;
  return refusal ? <RefusalBox refusal={refusal} /> : null;
}
