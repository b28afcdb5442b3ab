import type { ReactNode } from "react";

type Props = {
  /** "seal" only for what is officially verified or signed. */
  readonly tone?: "seal" | "brand";
  readonly href?: string;
  readonly children: ReactNode;
};

export function Tag({ tone, href, children }: Props) {
  const classes = tone ? `tag ${tone}` : "tag";
  if (href)
    return (
      <a className={classes} href={href}>
        {children}
      </a>
    );
  return <span className={classes}>{children}</span>;
}
