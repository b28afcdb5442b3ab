import type { ReactNode } from "react";

type Props = {
  readonly tone: "danger" | "warn" | "ok" | "info";
  readonly title?: string;
  /** True where it answers what the person just did, so that it is read out. */
  readonly live?: boolean;
  readonly children?: ReactNode;
};

export function Alert({ tone, title, live, children }: Props) {
  return (
    <div className={`alert ${tone}`} role={live ? "alert" : undefined}>
      {title ? <h2>{title}</h2> : null}
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
