const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, "微信"],
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly [RegExp, string][] = [
  [/HarmonyOS/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const nameIn = (text: string, names: readonly [RegExp, string][]) =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/** "Chrome · Windows", as far as the browser said; null when it said nothing we know. */
export function deviceOf(userAgent: string): string | null {
  const parts = [nameIn(userAgent, browsers), nameIn(userAgent, systems)].filter(Boolean);
  return parts.length > 0 ? parts.join(" · ") : null;
}
