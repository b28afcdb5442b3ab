import { CapSheet, GradeRow } from "#app/components/need-sheets.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { WorkingDayWeeks } from "#app/components/working-day-weeks.tsx";
import { dayOf } from "#domain/shared/dates.ts";
import type { NeedStepName } from "./need-step-names.ts";
import { needSteps, stepHref } from "./need-step-names.ts";
import type { StepView } from "./needs-step-view.ts";

type Props = { readonly view: StepView };

export function StepAside({ view }: Props) {
  return (
    <>
      <StepList no={view.no} current={view.step} />
      {view.step === "work" ? <WhatFor view={view} /> : null}
      {view.step === "amount" || view.step === "money" ? <CapSoFar view={view} /> : null}
      {view.step === "time" ? <Dates view={view} /> : null}
    </>
  );
}

/** Every step by its name; all of them can be reached at any time. */
export function StepList({ no, current }: { readonly no: string; readonly current: NeedStepName | null }) {
  const t = useT();
  return (
    <Sheet title={t("posting.steps")}>
      <nav aria-label={t("posting.steps")}>
        <ol className="posting-steps">
          {needSteps.map((step) => (
            <li key={step}>
              <a href={stepHref(no, step)} aria-current={step === current ? "step" : undefined}>
                {t(`posting.step.${step}`)}
              </a>
            </li>
          ))}
          <li>
            <a href={`/owner/needs/${no}`} aria-current={current === null ? "step" : undefined}>
              {t("posting.check")}
            </a>
          </li>
        </ol>
      </nav>
    </Sheet>
  );
}

function WhatFor({ view }: Props) {
  const t = useT();
  const { local, list, clause } = useFormat();
  const names = (view.lines ?? [view.item]).map((each) => local({ zh: each.nameZh, en: each.nameEn }));
  return (
    <Sheet title={t("need.case")}>
      <KeyValues
        items={[
          [
            t("need.case.project"),
            <a key="case" href={`/cases/${view.case.code}`}>
              {view.case.projectName}
            </a>,
          ],
          [t("need.item"), list(names)],
          [t("need.case.why"), `${view.requirement.reason} ${clause(view.requirement.basis)}`],
          [t("bundle.tag"), view.bundle],
        ]}
      />
    </Sheet>
  );
}

function CapSoFar({ view }: Props) {
  const { cap, lines, price, values } = view;
  if (!cap) return null;
  return <CapSheet cap={cap} price={lines ? null : price} ceilingFen={values.ceilingFen} />;
}

/** What would be fixed if the draft were posted now. */
function Dates({ view }: Props) {
  const t = useT();
  const { instant, local } = useFormat();
  const { flags, days, grades, item, formalReview } = view;
  const time = (at: Date) => instant(at).slice(-5);
  const marks = flags.map(({ what, at, expected }) => ({
    at,
    label:
      what === "closes"
        ? t("need.flag.closes", { time: time(at) })
        : t(`need.flag.${what}${expected && what === "publicity" ? "_expected" : ""}`),
    strong: what === "closes",
  }));
  return (
    <>
      <Sheet title={t("posting.dates")} note={t("posting.dates.note")}>
        {days.length > 0 ? (
          <WorkingDayWeeks days={days} marks={marks} today={dayOf(view.now)} />
        ) : (
          <KeyValues items={flags.map(({ what, at }, i) => [marks[i]?.label ?? what, instant(at)])} />
        )}
        {formalReview ? <p className="small mut">{t("posting.dates.review")}</p> : null}
      </Sheet>
      <Sheet title={t("posting.gates")}>
        <KeyValues
          items={[
            [t("need.qualification"), local({ zh: item.qualificationZh, en: item.qualificationEn })],
            [t("need.grades"), grades.length > 0 ? <GradeRow grades={grades} /> : null],
          ]}
        />
        <p className="small mut">{t("posting.gates.note")}</p>
      </Sheet>
    </>
  );
}
