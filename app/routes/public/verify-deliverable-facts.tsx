import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { PublicReport } from "#db/read/authenticity.ts";

function useReview({ review }: PublicReport): string {
  const t = useT();
  const { exact } = useFormat();
  if (!review) return t("report.review.none");
  const answer = review.bySilence ? "silence" : review.result;
  return t(`report.review.${answer}`, { at: exact(review.at) });
}

/** Who, for what, when; people by family name only. */
export function ReportFacts({ report }: { readonly report: PublicReport }) {
  const t = useT();
  const { day, exact, local } = useFormat();
  const review = useReview(report);
  const { agency, item, project, practitioner, qualification, certificateEnd, revoked } = report;
  return (
    <Sheet title={t("report.sheet")}>
      <KeyValues
        items={[
          [t("report.revoked.at"), revoked ? exact(revoked.at) : null],
          [
            t("report.revoked.reason"),
            revoked ? `${t(`report.revoked.by.${revoked.by}`)}：${revoked.reason}` : null,
          ],
          [t("report.name"), report.title],
          [t("report.version"), t("report.version.no", { version: report.version })],
          [
            t("report.agency"),
            <a key="a" href={`/agencies/${agency.uscc}`}>
              {local({ zh: agency.name, en: agency.nameEn ?? agency.name })}
            </a>,
          ],
          [
            t("report.practitioner"),
            t("report.practitioner.text", { name: practitioner, qualification, end: certificateEnd }),
          ],
          [
            t("report.project"),
            <a key="p" href={`/cases/${project.code}`}>
              {project.name} · {project.code}
            </a>,
          ],
          [
            t("report.item"),
            <a key="i" href={`/items/${item.code}`}>
              {local(item)}
            </a>,
          ],
          [t("report.accepted"), report.acceptedAt ? exact(report.acceptedAt) : null],
          [
            t("report.valid_until"),
            report.validUntil ? day(report.validUntil) : t("report.valid_until.none"),
          ],
          [t("report.review"), review],
          [
            t("report.hash"),
            <code key="h" className="hash">
              {report.sha256}
            </code>,
          ],
        ]}
      />
    </Sheet>
  );
}
