import type { Flag } from "#domain/collusion/check.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import { explainParams } from "#app/i18n/explain.ts";
import type { MessageKey, T } from "#app/i18n/translate.ts";
import { useFormat, useT } from "../ui-context.tsx";
import { AlarmLevel } from "./alarm-level.tsx";

export type FirmNames = Readonly<Record<string, LocalText>>;
type Props = { readonly findings: readonly Flag[]; readonly firms: FirmNames };

/** "same_phone shared_shareholder" as words. */
function groundsText(t: T, grounds: string): string {
  return grounds
    .split(" ")
    .map((ground) => t(`alarm.ground.${ground}` as MessageKey))
    .join(t("alarm.and"));
}

/** Each finding as a sentence with its figures, and whom it concerns. */
export function FindingList({ findings, firms }: Props) {
  const t = useT();
  const { local } = useFormat();
  const nameOf = (code: string) => (firms[code] ? local(firms[code]) : code);
  return (
    <ol className="ruled">
      {findings.map((finding) => {
        const { check, level, agencies, measure } = finding;
        const grounds = measure["grounds"];
        const said = {
          ...explainParams(t, measure),
          ...(typeof grounds === "string" ? { grounds: groundsText(t, grounds) } : {}),
        };
        return (
          <li key={`${check} ${agencies.join(" ")} ${JSON.stringify(measure)}`}>
            <b>{t(`alarm.check.${check}`)}</b> <AlarmLevel level={level} />
            <div>{t(`alarm.finding.${check}`, said)}</div>
            {agencies.length > 0 ? (
              <ul className="row small">
                {agencies.map((code) => (
                  <li key={code}>
                    <a href={`/agencies/${code}`}>{nameOf(code)}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
