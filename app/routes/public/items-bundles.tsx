import { EmptyState } from "#app/components/empty-state.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Bundle = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly basis: string;
  readonly items: readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[];
};

/** The public list of what may be bought together, and the way to what need not be bought at all. */
export function Bundles({ bundles }: { readonly bundles: readonly Bundle[] }) {
  const t = useT();
  const { local } = useFormat();
  return (
    <Sheet
      title={t("bundle.public")}
      note={t("bundle.public.note")}
      side={<a href="/regional-results">{t("regional.title")}</a>}
      id="bundles"
    >
      {bundles.length === 0 ? <EmptyState title={t("bundle.public.none")} /> : null}
      {bundles.map(({ code, nameZh, nameEn, basis, items }) => (
        <section key={code} className="ruled">
          <p>
            <b>{local({ zh: nameZh, en: nameEn })}</b> <span className="small mut">{code}</span>
          </p>
          <p className="row">
            {items.map((item) => (
              <a key={item.code} href={`/items/${item.code}`}>
                {local({ zh: item.nameZh, en: item.nameEn })}
              </a>
            ))}
          </p>
          <p className="small ink2">{basis}</p>
        </section>
      ))}
    </Sheet>
  );
}
