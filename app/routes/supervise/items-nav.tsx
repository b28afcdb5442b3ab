import { Tag } from "#app/components/tag.tsx";
import { useT } from "#app/components/ui-context.tsx";

const places = ["items", "prices", "proposals"] as const;

/** The three lists of the catalogue's keepers, one beside the other. */
export function CatalogueNav({ at }: { readonly at: (typeof places)[number] }) {
  const t = useT();
  return (
    <nav className="row" aria-label={t("catalogue.nav")}>
      {places.map((place) => (
        <Tag key={place} href={`/supervise/${place}`} tone={place === at ? "brand" : undefined}>
          {t(`catalogue.${place}`)}
        </Tag>
      ))}
    </nav>
  );
}
