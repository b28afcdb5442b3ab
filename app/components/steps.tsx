import type { ReactNode } from "react";
import { LightIcon, type LightState } from "./light.tsx";
import { useFormat, useT } from "./ui-context.tsx";

export type Step = {
  readonly state: LightState;
  readonly title: ReactNode;
  /** An instant, or words such as "not later than 12-08". */
  readonly when?: Date | string | null;
  readonly note?: ReactNode;
};

/** What has happened and what comes next, one line each. Give instants as Date, words as string. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const format = useFormat();
  const t = useT();
  return (
    <ol className="steps">
      {steps.map(({ state, title, when, note }, i) => (
        <li key={i}>
          <span className={`lt ${state}`}>
            <LightIcon state={state} size={16} />
            <span className="sr">{t(`ui.light.${state}`)}</span>
          </span>
          <div>
            <b>{title}</b>
            {when instanceof Date ? (
              <time dateTime={when.toISOString()}>{format.instant(when)}</time>
            ) : when ? (
              <span className="when">{when}</span>
            ) : null}
            {note ? <div className="small mut">{note}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
