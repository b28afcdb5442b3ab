import type { CheckCode, FlagLevel } from "#domain/collusion/check.ts";
import type { T } from "#app/i18n/translate.ts";
import { Light } from "../light.tsx";
import { useT } from "../ui-context.tsx";

const lights = { 1: "off", 2: "warn", 3: "bad" } as const;

export function AlarmLevel({ level }: { readonly level: FlagLevel }) {
  const t = useT();
  return <Light state={lights[level]}>{t(`alarm.level.${level}`)}</Light>;
}

export function checksText(t: T, checks: readonly CheckCode[]): string {
  return checks.map((code) => t(`alarm.check.${code}`)).join(t("alarm.and"));
}
