import i18next from "i18next";
import { formatFor, type Format } from "./format.ts";
import type { Locale } from "./locale.ts";
import type { Messages } from "./zh-CN.ts";

type WithoutCount<Key> = Key extends `${infer Base}_other` ? Base : Key;
/** Every text; a plural is asked for by its base and `count`. */
export type MessageKey = keyof Messages | WithoutCount<keyof Messages>;
export type TextParams = Readonly<Record<string, string | number>>;
export type T = {
  (key: MessageKey, params?: TextParams): string;
  readonly locale: Locale;
  readonly format: Format;
};
export type Texts = (key: string, params?: TextParams) => string;

/** Loads one language. Texts are plain: React escapes, so i18next must not. */
export function loadTexts(locale: Locale, messages: Readonly<Record<string, string>>): Texts {
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: { [locale]: { translation: messages } },
  });
  const fixed = instance.getFixedT(locale);
  return (key, params) => fixed(key, counted(params ?? {}));
}

/** A number of days is a count too: 1 working day, 2 working days. A sentence may come without details. */
function counted(params: TextParams): TextParams {
  const told = { detail: "", ...params };
  return typeof params["days"] === "number" ? { count: params["days"], ...told } : told;
}

export function translatorOf(texts: Texts, locale: Locale, now: Date): T {
  const say = (key: MessageKey, params?: TextParams) => texts(key, params);
  return Object.assign(say, { locale, format: formatFor(locale, now) });
}
