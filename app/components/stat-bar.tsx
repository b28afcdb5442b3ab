import type { ReactNode } from "react";

type Figure = { readonly label: string; readonly value: ReactNode; readonly note?: ReactNode };

/** A few figures in one ruled strip. */
export function StatBar({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <section className="sheet stats" aria-label={label}>
      {figures.map((figure) => (
        <div key={figure.label}>
          <div className="small mut">{figure.label}</div>
          <div className="money-lg">{figure.value}</div>
          {figure.note ? <div className="small ink2">{figure.note}</div> : null}
        </div>
      ))}
    </section>
  );
}
