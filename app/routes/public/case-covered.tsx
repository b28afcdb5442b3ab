import { Alert } from "#app/components/alert.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { CaseCover } from "#db/read/case-covers.ts";

/** Covered: nobody buys a report again (Xintai). Its owner finds the button, everybody the result. */
export function Covered({
  cover,
  requirementId,
  mine,
}: {
  readonly cover: CaseCover;
  readonly requirementId: number;
  readonly mine: boolean;
}) {
  const t = useT();
  const { local, day } = useFormat();
  const { no, titleZh, titleEn, validTo, used, commitment } = cover;
  return (
    <Alert tone={used ? "ok" : "info"} title={t(used ? "regional.case_covered" : "regional.covered")}>
      <p>{used ? null : t("regional.covered_text", { no, until: day(validTo) })}</p>
      <p className="row">
        <a href={`/regional-results/${no}`}>{local({ zh: titleZh, en: titleEn })}</a>
        {used && commitment ? <span className="small ink2">{t("regional.covered_signed")}</span> : null}
        {mine && !used ? (
          <ButtonLink href={`/owner/requirements/${requirementId}/regional`} primary small>
            {t("regional.use")}
          </ButtonLink>
        ) : null}
      </p>
    </Alert>
  );
}
