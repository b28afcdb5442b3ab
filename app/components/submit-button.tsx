import type { ReactNode } from "react";

type Props = {
  readonly tone?: "primary" | "plain" | "danger";
  readonly full?: boolean;
  readonly small?: boolean;
  /** Where several buttons of one form mean different things. */
  readonly name?: string;
  readonly value?: string;
  readonly children: ReactNode;
};

export function SubmitButton({ tone = "primary", full, small, name, value, children }: Props) {
  const classes = [
    "btn",
    tone === "primary" && "p",
    tone === "danger" && "danger",
    full && "full",
    small && "s",
  ];
  return (
    <button type="submit" className={classes.filter(Boolean).join(" ")} name={name} value={value}>
      {children}
    </button>
  );
}

export function ButtonLink({
  href,
  primary,
  small,
  children,
}: {
  href: string;
  primary?: boolean;
  small?: boolean;
  children: ReactNode;
}) {
  const classes = ["btn", primary && "p", small && "s"];
  return (
    <a className={classes.filter(Boolean).join(" ")} href={href}>
      {children}
    </a>
  );
}
