import type { ReactNode } from "react";
import { useT } from "./ui-context.tsx";

export type FacetGroup = {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: ReactNode;
    readonly count?: number;
    readonly checked: boolean;
  }[];
};
type Props = {
  readonly action: string;
  readonly groups: readonly FacetGroup[];
  /** Parameters that stay, such as the search words. */
  readonly keep?: Readonly<Record<string, string | null | undefined>>;
  readonly clearHref: string;
};

/** Filters with counts as a GET form: the address is the state, and a button applies it. */
export function Facets({ action, groups, keep = {}, clearHref }: Props) {
  const t = useT();
  return (
    <form className="facets" id="facets" method="get" action={action} aria-label={t("ui.facets.label")}>
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {groups.map((group) => (
        <fieldset key={group.name}>
          <legend>{group.legend}</legend>
          {group.options.map((option) => (
            <label className="choice" key={option.value}>
              <input type="checkbox" name={group.name} value={option.value} defaultChecked={option.checked} />
              <span className="sp">{option.label}</span>
              {option.count === undefined ? null : <span className="mut small">{option.count}</span>}
            </label>
          ))}
        </fieldset>
      ))}
      <p className="row">
        <button className="btn s" type="submit">
          {t("ui.facets.apply")}
        </button>
        <a className="small" href={clearHref}>
          {t("ui.facets.clear")}
        </a>
      </p>
    </form>
  );
}
