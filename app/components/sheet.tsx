import type { ReactNode } from "react";

type Props = {
  readonly title?: string;
  readonly note?: ReactNode;
  /** Tags, counts or buttons at the right of the heading. */
  readonly side?: ReactNode;
  /** "official": bronze edge, for signed things only; "primary": the thing to do on this page. */
  readonly tone?: "official" | "primary";
  /** False for tables and ruled lists, which bring their own padding. */
  readonly pad?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
};

export function Sheet({ title, note, side, tone, pad = true, id, children }: Props) {
  return (
    <section className={tone ? `sheet ${tone}` : "sheet"} id={id} aria-label={title}>
      {title ? (
        <header>
          <h2>{title}</h2>
          {note ? <span className="small mut">{note}</span> : null}
          <span className="sp" />
          {side}
        </header>
      ) : null}
      {pad ? <div className="pad">{children}</div> : children}
    </section>
  );
}
