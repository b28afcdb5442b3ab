import type { ReactNode } from "react";
import { Tag } from "./tag.tsx";
import { useFormat, useT } from "./ui-context.tsx";

/** Says that all of this is invented; `children` is the place for the control of the market's clock. */
export function DemoBar({ now, children }: { now: string; children?: ReactNode }) {
  const t = useT();
  const format = useFormat();
  return (
    <aside className="demo-bar" aria-label={t("demo.label")}>
      <div className="wrap">
        <Tag tone="seal">{t("demo.label")}</Tag>
        <span>{t("demo.note")}</span>
        <span className="sp" />
        <span className="nowrap">{t("demo.clock", { time: format.instant(now) })}</span>
        {children}
      </div>
    </aside>
  );
}
