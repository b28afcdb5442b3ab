import { CommandKey } from "./command-key.tsx";
import type { ShellUnit } from "./shell-view.ts";
import { useLocale, useT } from "./ui-context.tsx";

type Props = { readonly units: readonly ShellUnit[]; readonly current: number; readonly name: string };

/** For whom one acts now, and the other units one may act for; without a second one just the link. */
export function UnitSwitcher({ units, current, name }: Props) {
  const t = useT();
  const english = useLocale() === "en";
  const titleOf = (unit: ShellUnit) => (english && unit.organisationNameEn) || unit.organisationName;
  const own = units.find((unit) => unit.membershipId === current);
  const label = `${own ? titleOf(own) : ""} · ${name}`;
  const others = units.filter((unit) => unit.membershipId !== current);
  if (others.length === 0)
    return (
      <a className="unit" href="/account" title={label}>
        {label}
      </a>
    );
  return (
    <details className="units">
      <summary>
        <span className="unit" title={label}>
          {label}
        </span>
      </summary>
      <div className="units-list">
        <a href="/account">{t("nav.account")}</a>
        <p className="mut">{t("nav.switch_unit")}</p>
        {others.map((unit) => (
          <form key={unit.membershipId} method="post" action="/account/unit">
            <CommandKey />
            <input type="hidden" name="membershipId" value={unit.membershipId} />
            <button className="linklike" type="submit">
              {titleOf(unit)} · {t(`role.${unit.role}`)}
            </button>
          </form>
        ))}
      </div>
    </details>
  );
}
