import type { ReactNode } from "react";
import { formatYuan } from "#domain/shared/money.ts";
import { FieldFrame, type FieldProps } from "./field-frame.tsx";
import { useField } from "./form-context.tsx";

type Props = FieldProps & {
  readonly defaultFen?: number | null;
  /** A ruler or the formula under the amount. */
  readonly children?: ReactNode;
};

/** An amount in yuan as people type it; the action turns it into fen with parseYuan(). */
export function MoneyField({ name, label, hint, optional, defaultFen, children }: Props) {
  const view = useField(name, label);
  const typed = view.values?.[0];
  return (
    <FieldFrame view={view} hint={hint} optional={optional}>
      <input
        className="in money"
        id={view.id}
        name={name}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        defaultValue={
          view.values ? typed : typeof defaultFen === "number" ? formatYuan(defaultFen) : undefined
        }
        aria-invalid={view.errors.length > 0 || undefined}
        aria-describedby={view.describedBy(Boolean(hint))}
      />
      {children}
    </FieldFrame>
  );
}
