export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "zh-CN";
export const localeCookie = "lang";

export function asLocale(text: string | null | undefined): Locale | null {
  return locales.find((locale) => locale === text) ?? null;
}

/** First language of Accept-Language that the site speaks; quality values decide, Chinese when none fits. */
export function acceptedLocale(header: string | null): Locale {
  const wanted = (header ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", ...options] = part.trim().toLowerCase().split(";");
      const quality = options.find((option) => option.trim().startsWith("q="));
      return { tag, quality: quality ? Number(quality.trim().slice(2)) || 0 : 1 };
    });
  wanted.sort((a, b) => b.quality - a.quality);
  for (const { tag, quality } of wanted) {
    if (quality > 0 && tag.startsWith("zh")) return "zh-CN";
    if (quality > 0 && tag.startsWith("en")) return "en";
  }
  return defaultLocale;
}

/** What the reader chose before, then the address, then the browser. */
export function localeOf(cookies: Readonly<Record<string, string>>, url: URL, header: string | null): Locale {
  return asLocale(cookies[localeCookie]) ?? asLocale(url.searchParams.get("lang")) ?? acceptedLocale(header);
}
