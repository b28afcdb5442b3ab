import { createContext, useContext, type ReactNode } from "react";
import type { Format } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { T } from "#app/i18n/translate.ts";

type Ui = { readonly t: T; readonly nonce: string };
const UiContext = createContext<Ui | null>(null);

/** Filled by the entry files: the server has both languages, a browser loads its own. */
export function UiProvider({ t, nonce, children }: Ui & { children: ReactNode }) {
  return <UiContext.Provider value={{ t, nonce }}>{children}</UiContext.Provider>;
}

function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error("components need <UiProvider> around them");
  return ui;
}

export function useT(): T {
  return useUi().t;
}

export function useFormat(): Format {
  return useUi().t.format;
}

export function useLocale(): Locale {
  return useUi().t.locale;
}

export function useNonce(): string {
  return useUi().nonce;
}
