import type { ReactNode } from "react";

type Props = { readonly title: string; readonly text?: string; readonly action?: ReactNode };

/** Never just "no data": says what to do instead. */
export function EmptyState({ title, text, action }: Props) {
  return (
    <div className="empty">
      <p>
        <b>{title}</b>
      </p>
      {text ? <p>{text}</p> : null}
      {action ? <p>{action}</p> : null}
    </div>
  );
}
