import type { ReactNode } from "react";
import { useT } from "./ui-context.tsx";

type Crumb = { readonly href: string; readonly label: string };
type Fact = { readonly label?: string; readonly value: ReactNode };
type Props = {
  readonly title: string;
  /** 中介采〔2026〕第 0123 号 */
  readonly number?: string | null;
  readonly crumbs?: readonly Crumb[];
  readonly facts?: readonly Fact[];
  /** A <Light>, a <GradeBadge>, tags. */
  readonly state?: ReactNode;
  /** Buttons at the right. */
  readonly side?: ReactNode;
  readonly wide?: boolean;
  /** A search bar or a line of text below. */
  readonly children?: ReactNode;
};

/** The strip under the header: public work is a numbered, dated document. */
export function Docket({ title, number, crumbs, facts = [], state, side, wide, children }: Props) {
  const t = useT();
  return (
    <section className={wide ? "docket wide" : "docket"} aria-label={t("ui.docket")}>
      <div className="wrap">
        {crumbs ? (
          <p className="crumb">
            {crumbs.map(({ href, label }, i) => (
              <span key={href}>
                {i > 0 ? " / " : null}
                <a href={href}>{label}</a>
              </span>
            ))}
          </p>
        ) : null}
        {number ? <p className="docno">{number}</p> : null}
        <div className="docket-side">
          <h1>{title}</h1>
          {side ? <div className="row">{side}</div> : null}
        </div>
        {facts.length > 0 || state ? (
          <div className="meta">
            {facts.map(({ label, value }, i) => (
              <span key={label ?? i}>
                {label ? `${label} ` : null}
                <b>{value}</b>
              </span>
            ))}
            {state}
          </div>
        ) : null}
        {children}
      </div>
    </section>
  );
}
