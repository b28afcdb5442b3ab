import type { Shell } from "./shell-view.ts";
import { BrandMark } from "./brand-mark.tsx";
import { CommandKey } from "./command-key.tsx";
import { currentItem, mainNavigation, workspaceOf } from "./navigation.ts";
import { useLocale, useT } from "./ui-context.tsx";
import { UnitSwitcher } from "./unit-switcher.tsx";

type Place = { readonly pathname: string; readonly search: string };

/** A page whose address names a language must lose that name, or the switch would do nothing. */
function LanguageLink({ pathname, search }: Place) {
  const t = useT();
  const other = useLocale() === "en" ? "zh-CN" : "en";
  const query = new URLSearchParams(search);
  query.delete("lang");
  const back = query.size > 0 ? `${pathname}?${query}` : pathname;
  return (
    <a
      href={`/language?lang=${other}&back=${encodeURIComponent(back)}`}
      lang={other}
      hrefLang={other}
      rel="nofollow"
    >
      {t("site.language")}
    </a>
  );
}

function Person({ person }: { person: NonNullable<Shell["person"]> }) {
  const t = useT();
  return (
    <>
      <UnitSwitcher units={person.units} current={person.membershipId} name={person.name} />
      <a href={workspaceOf(person.role)}>{t("nav.workspace")}</a>
      <form method="post" action="/logout">
        <CommandKey />
        <button className="linklike" type="submit">
          {t("nav.logout")}
        </button>
      </form>
    </>
  );
}

export function SiteHeader({ person, pathname, search }: Place & { person: Shell["person"] }) {
  const t = useT();
  const current = currentItem(pathname);
  return (
    <header className="top">
      <div className="wrap">
        <a className="mark" href="/">
          <BrandMark />
          <span>{t("site.short")}</span>
        </a>
        <nav aria-label={t("site.main_nav")}>
          {mainNavigation.map(({ href, key }) => (
            <a key={href} href={href} aria-current={href === current ? "page" : undefined}>
              {t(key)}
            </a>
          ))}
        </nav>
        <div className="who">
          {person ? (
            <Person person={person} />
          ) : (
            <>
              <a href="/login">{t("nav.login")}</a>
              <a href="/register">{t("nav.register")}</a>
            </>
          )}
          <LanguageLink pathname={pathname} search={search} />
        </div>
      </div>
    </header>
  );
}
