import type { ReactNode } from "react";
import type { Shell } from "./shell-view.ts";
import { ClockControl } from "./clock-control.tsx";
import { DemoBar } from "./demo-bar.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

type Props = {
  readonly shell: Shell | null;
  readonly pathname: string;
  readonly search: string;
  readonly children: ReactNode;
};

/** Header and footer around every page, also around the error pages, which may have no shell. */
export function PageFrame({ shell, pathname, search, children }: Props) {
  return (
    <>
      {shell?.mode === "demo" ? (
        <DemoBar now={shell.now}>
          <ClockControl back={`${pathname}${search}`} />
        </DemoBar>
      ) : null}
      <SiteHeader person={shell?.person ?? null} pathname={pathname} search={search} />
      {children}
      <SiteFooter now={shell?.now ?? null} />
    </>
  );
}
