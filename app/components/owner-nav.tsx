import { Tag } from "./tag.tsx";
import { useT } from "./ui-context.tsx";

const places = {
  desk: "/owner",
  company: "/owner/company",
  settings: "/owner/settings",
  members: "/account/unit/members",
} as const;
type OwnerPlace = keyof typeof places;

/** What an owner keeps of itself, one page beside the other. */
export function OwnerNav({ at }: { readonly at: OwnerPlace }) {
  const t = useT();
  return (
    <nav className="row" aria-label={t("life.nav.owner")}>
      {(Object.keys(places) as OwnerPlace[]).map((place) => (
        <Tag key={place} href={places[place]} tone={place === at ? "brand" : undefined}>
          {t(`life.nav.${place}`)}
        </Tag>
      ))}
    </nav>
  );
}
