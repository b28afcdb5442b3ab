import { GradeBadge } from "#app/components/grade-badge.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explainParams } from "#app/i18n/explain.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { ScoreLine } from "#domain/credit/explanation.ts";
import type { Grade } from "#domain/agency/grade.ts";

type Notices = Readonly<Record<string, string>>;
const parts = ["owner", "regulator", "platform"] as const;

/** Where the reader finds what a sentence rests on; conduct entries and inspections have no page of their own. */
function evidenceOf({ restsOn }: ScoreLine, notices: Notices): string | null {
  if (restsOn?.kind === "engagement") return notices[restsOn.ref] ? `/needs/${notices[restsOn.ref]}` : null;
  return restsOn?.kind === "need" ? `/needs/${restsOn.ref}` : null;
}

function Line({ line, notices }: { line: ScoreLine; notices: Notices }) {
  const t = useT();
  const code = line.params.code;
  const params = {
    ...explainParams(t, line.params),
    ...(code ? { codeLabel: t(`conduct.${code}` as MessageKey) } : {}),
  };
  const href = evidenceOf(line, notices);
  return (
    <li className="row">
      <span>{t(line.key, params)}</span>
      <span className="sp" />
      {href ? (
        <a className="small nowrap" href={href}>
          {t("score.evidence")}
        </a>
      ) : null}
    </li>
  );
}

/** Every point with the sentence, the numbers and the notice it comes from. */
export function ScoreLines({ lines, notices }: { lines: readonly ScoreLine[]; notices: Notices }) {
  const t = useT();
  const groups = [
    ...parts.map((part) => ({
      title: t(`score.${part}`),
      lines: lines.filter((line) => line.key.startsWith(`credit.${part}.`)),
    })),
    { title: t("score.deductions"), lines: lines.filter((line) => line.key === "credit.deduction") },
    { title: t("score.total"), lines: lines.filter((line) => line.key === "credit.total") },
  ];
  return groups
    .filter((group) => group.lines.length > 0)
    .map((group) => (
      <Sheet title={group.title} key={group.title}>
        <ul className="ruled">
          {group.lines.map((line, i) => (
            <Line line={line} notices={notices} key={i} />
          ))}
        </ul>
      </Sheet>
    ));
}

type Decision = {
  readonly kind: "admission" | "inspection" | "quarterly" | "sanction" | "annulment";
  readonly grade: Grade;
  readonly previous: Grade;
  readonly reference: string;
  readonly score: number | null;
  readonly effectiveAt: Date | string;
};

/** Letters follow decisions, not the score of the day. */
export function Letters({ decisions }: { decisions: readonly Decision[] }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Sheet title={t("score.letters")}>
      {decisions.length === 0 ? (
        <p className="mut">{t("agency.history.none")}</p>
      ) : (
        <ul className="ruled">
          {decisions.map((decision, i) => (
            <li className="row" key={i}>
              <GradeBadge grade={decision.previous} /> → <GradeBadge grade={decision.grade} />
              <span>{t(`agency.decision.${decision.kind}`)}</span>
              {decision.kind === "sanction" ? (
                <a href={`/sanctions/${decision.reference.slice(0, 11)}`}>
                  {decision.reference.slice(0, 11)}
                </a>
              ) : null}
              <span className="sp" />
              <span className="small mut">{instant(decision.effectiveAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
