import { Tag } from "./tag.tsx";
import { useT } from "./ui-context.tsx";

const places = {
  desk: "/agency",
  services: "/agency/services",
  people: "/agency/people",
  company: "/agency/company",
  members: "/account/unit/members",
  withdraw: "/agency/withdraw",
} as const;
export type AgencyPlace = keyof typeof places;

/** What an agency keeps of itself, one page beside the other. */
export function AgencyNav({ at }: { readonly at: AgencyPlace }) {
  const t = useT();
  return (
    <nav className="row" aria-label={t("life.nav")}>
      {(Object.keys(places) as AgencyPlace[]).map((place) => (
        <Tag key={place} href={places[place]} tone={place === at ? "brand" : undefined}>
          {t(`life.nav.${place}`)}
        </Tag>
      ))}
    </nav>
  );
}
