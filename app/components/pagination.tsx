import { useT } from "./ui-context.tsx";

type Props = {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
};

export function Pagination({ page, pages, hrefOf }: Props) {
  const t = useT();
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={t("ui.page.label")}>
      {page > 1 ? (
        <a className="btn s" rel="prev" href={hrefOf(page - 1)}>
          {t("ui.page.previous")}
        </a>
      ) : null}
      <span className="small ink2">{t("ui.page.of", { page, pages })}</span>
      {page < pages ? (
        <a className="btn s" rel="next" href={hrefOf(page + 1)}>
          {t("ui.page.next")}
        </a>
      ) : null}
    </nav>
  );
}

/** The same address with one parameter changed; null removes it. Other parameters stay. */
export function withParam(search: string | URLSearchParams, name: string, value: string | null): string {
  const query = new URLSearchParams(search);
  if (value === null) query.delete(name);
  else query.set(name, value);
  return `?${query}`;
}
