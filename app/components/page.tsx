import type { ReactNode } from "react";
import { useT } from "./ui-context.tsx";

type PageProps = {
  /** 1400 px instead of 1240, for cockpits. */
  readonly wide?: boolean;
  /** 16 px text, for public reading and forms. */
  readonly reading?: boolean;
  readonly children: ReactNode;
};

export function Page({ wide, reading, children }: PageProps) {
  const classes = ["wrap", "grid", wide && "wide", reading && "reading"].filter(Boolean).join(" ");
  return (
    <main id="main" className={classes}>
      {children}
    </main>
  );
}

type SplitProps = {
  readonly aside: ReactNode;
  /** "rail" 360 px right, "form" 420 px right and sticky, "facets" 220 px left. */
  readonly kind?: "rail" | "form" | "facets";
  readonly children: ReactNode;
};

/** Two columns on a wide screen; on a phone the aside comes after the main part. */
export function Split({ aside, kind = "rail", children }: SplitProps) {
  const t = useT();
  if (kind === "facets")
    return (
      <div className="grid split facet-side">
        {aside}
        <div className="grid">
          <a className="btn s to-facets" href="#facets">
            {t("ui.facets.label")}
          </a>
          {children}
        </div>
      </div>
    );
  return (
    <div className={kind === "form" ? "grid split form-side" : "grid split"}>
      <div className="grid">{children}</div>
      <aside className={kind === "form" ? "grid sticky" : "grid"}>{aside}</aside>
    </div>
  );
}
