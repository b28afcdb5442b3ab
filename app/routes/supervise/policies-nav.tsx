import { Tag } from "#app/components/tag.tsx";
import { useT } from "#app/components/ui-context.tsx";

const places = [
  ["versions", "/supervise/policies"],
  ["assign_places", "/supervise/policies/places"],
  ["proposals", "/supervise/policies/proposals"],
  ["simulate", "/supervise/policies/simulate"],
  ["compare", "/supervise/policies/compare"],
] as const;
type PoliciesPlace = (typeof places)[number][0];

/** What a supervisor does with the rules: read, propose, try, compare. */
export function PoliciesNav({ at }: { readonly at?: PoliciesPlace }) {
  const t = useT();
  return (
    <nav className="row noprint" aria-label={t("policy.title")}>
      {places.map(([place, href]) => (
        <Tag key={place} href={href} tone={place === at ? "brand" : undefined}>
          {t(`policy.${place}`)}
        </Tag>
      ))}
    </nav>
  );
}
