import { en } from "./en.ts";
import type { Locale } from "./locale.ts";
import { loadTexts, translatorOf, type T, type Texts } from "./translate.ts";
import { zhCN } from "./zh-CN.ts";

const texts: Record<Locale, Texts> = { "zh-CN": loadTexts("zh-CN", zhCN), en: loadTexts("en", en) };

/** For the server and the tasks: both languages are loaded; browsers load one (entry.client.tsx). */
export function translatorFor(locale: Locale, now: Date): T {
  return translatorOf(texts[locale], locale, now);
}
