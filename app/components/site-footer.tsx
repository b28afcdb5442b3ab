import { useFormat, useT } from "./ui-context.tsx";

export function SiteFooter({ now }: { now: string | null }) {
  const t = useT();
  const format = useFormat();
  return (
    <footer className="site">
      <div className="wrap">
        <span>{t("site.host")}</span>
        <span>
          {t("site.legal_time")}
          {now ? ` · ${format.exact(now)}` : null}
        </span>
        <span>{t("site.no_script")}</span>
        <a href="/verify">{t("verify.title")}</a>
      </div>
    </footer>
  );
}
