import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { asLocale, defaultLocale, type Locale } from "#app/i18n/locale.ts";
import { loadTexts, translatorOf } from "#app/i18n/translate.ts";
import { UiProvider } from "#app/components/ui-context.tsx";

async function messagesOf(locale: Locale): Promise<Readonly<Record<string, string>>> {
  return locale === "en" ? (await import("#app/i18n/en.ts")).en : (await import("#app/i18n/zh-CN.ts")).zhCN;
}

async function hydrate(): Promise<void> {
  const page = document.documentElement;
  const locale = asLocale(page.lang) ?? defaultLocale;
  const now = new Date(page.dataset["now"] ?? Date.now());
  const t = translatorOf(loadTexts(locale, await messagesOf(locale)), locale, now);
  startTransition(() => {
    hydrateRoot(
      document,
      <UiProvider t={t} nonce="">
        <RemixBrowser />
      </UiProvider>,
    );
  });
}

void hydrate();
