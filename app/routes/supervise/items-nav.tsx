import { useRouteLoaderData } from "@remix-run/react";
import type { Shell } from "#app/components/shell-view.ts";
import { Tag } from "#app/components/tag.tsx";
import { useT } from "#app/components/ui-context.tsx";

const places = {
  items: "catalogue.items",
  prices: "catalogue.prices",
  proposals: "catalogue.proposals",
  "cap-overrides": "cap.overrides",
  "cap-sectors": "cap.sectors",
} as const;
const names = Object.keys(places) as (keyof typeof places)[];

/** The lists of the catalogue's keepers, one beside the other. */
export function CatalogueNav({ at }: { readonly at: keyof typeof places }) {
  const t = useT();
  const role = useRouteLoaderData<Shell>("root")?.person?.role;
  // Bundles and regional results are kept by those who supervise the items.
  const isKeeper = role === "regulator" || role === "supervisor" || role === "auditor";
  return (
    <nav className="row" aria-label={t("catalogue.nav")}>
      {names.map((place) => (
        <Tag key={place} href={`/supervise/${place}`} tone={place === at ? "brand" : undefined}>
          {t(places[place])}
        </Tag>
      ))}
      {isKeeper ? (
        <>
          <Tag href="/supervise/bundles">{t("bundle.title")}</Tag>
          <Tag href="/department/regional">{t("regional.manage")}</Tag>
        </>
      ) : null}
    </nav>
  );
}
