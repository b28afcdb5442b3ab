import type { ReactNode } from "react";
import { KeyValues } from "#app/components/key-values.tsx";
import { LineCaps } from "#app/components/line-caps.tsx";
import { GradeRow } from "#app/components/need-sheets.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { stepHref, type NeedStepName } from "./need-step-names.ts";
import { PathSheet } from "./needs-paths.tsx";
import type { ManageView } from "./needs-manage-view.ts";

type Props = { readonly view: ManageView };

/** Check your answers: everything that was said, each with the way back to where it is asked. */
export function AnswerSheets({ view }: Props) {
  const { lines } = view.need;
  return (
    <>
      <Work view={view} />
      <Amount view={view} />
      <Funding view={view} />
      <Method view={view} />
      <Rest view={view} />
      <LineCaps lines={lines.flatMap((line) => (line.cap ? [{ ...line, cap: line.cap }] : []))} />
      {view.paths ? <PathSheet paths={view.paths} method={view.need.method} /> : null}
    </>
  );
}

function Answer({
  view: { need },
  step,
  children,
}: Props & { readonly step: NeedStepName; readonly children: ReactNode }) {
  const t = useT();
  const change = (
    <ButtonLink href={stepHref(need.no, step)} small>
      {t("posting.change")}
    </ButtonLink>
  );
  return (
    <Sheet title={t(`posting.step.${step}`)} side={need.state === "draft" ? change : null}>
      {children}
    </Sheet>
  );
}

function Work({ view }: Props) {
  const t = useT();
  const { local } = useFormat();
  const { need } = view;
  const missing = <span className="mut">{t("posting.missing")}</span>;
  return (
    <Answer view={view} step="work">
      <KeyValues
        items={[
          [t("need.item"), need.lines.map((each) => local({ zh: each.nameZh, en: each.nameEn })).join("、")],
          [t("need.form.title"), need.title],
          [
            t("need.description"),
            need.description ? (
              <span key="d" className="prose">
                {need.description}
              </span>
            ) : (
              missing
            ),
          ],
        ]}
      />
    </Answer>
  );
}

function Amount({ view }: Props) {
  const t = useT();
  const { number } = useFormat();
  const { quantities, ceilingFen } = view.need;
  const measured = Object.entries(quantities).map(([key, value]): [string, ReactNode] => [
    t(`quantity.${key}` as MessageKey),
    key.endsWith("Fen") ? (
      <Money key={key} fen={value} />
    ) : key.endsWith("Bp") ? (
      value / 10_000
    ) : (
      number(value)
    ),
  ]);
  return (
    <Answer view={view} step="amount">
      <KeyValues
        items={[
          ...measured,
          [
            t("need.form.ceiling"),
            ceilingFen === null ? t("posting.no_ceiling") : <Money fen={ceilingFen} />,
          ],
        ]}
      />
    </Answer>
  );
}

function Funding({ view }: Props) {
  const t = useT();
  const { percent } = useFormat();
  const { funding, payer } = view.need;
  return (
    <Answer view={view} step="money">
      <KeyValues
        items={[
          [t("need.funding.own"), percent(funding.ownBp)],
          [t("need.funding.fiscal"), percent(funding.fiscalBp)],
          [t("need.funding.state"), percent(funding.stateBp)],
          [t("need.payer"), t(`need.payer.${payer}`)],
        ]}
      />
    </Answer>
  );
}

function Method({ view }: Props) {
  const t = useT();
  const { method, weights, priceRounds } = view.need;
  return (
    <Answer view={view} step="method">
      <KeyValues
        items={[
          [t("need.method"), t(`method.${method}`)],
          [t("posting.weights"), weights ? t("posting.weights.shown", weights) : null],
          [
            t("rounds.count"),
            priceRounds > 1 ? t("rounds.shown", { count: priceRounds, timed: priceRounds - 1 }) : null,
          ],
          [
            t("choice.title"),
            method === "direct" ? (
              <a key="l" href={`/owner/needs/${view.need.no}/shortlist`}>
                {t("choice.to_list")}
              </a>
            ) : null,
          ],
        ]}
      />
    </Answer>
  );
}

function Rest({ view }: Props) {
  const t = useT();
  const { need, avoid } = view;
  return (
    <>
      <Answer view={view} step="time">
        <KeyValues
          items={[
            [t("need.service_days"), t("need.days_wd", { days: need.serviceDays })],
            [t("gate.title"), need.gradeGate ? <GradeRow key="g" grades={need.gradeGate} /> : null],
            [t("gate.reason"), need.gradeGateReason],
          ]}
        />
      </Answer>
      <Answer view={view} step="others">
        <KeyValues
          items={[
            [t("need.contact"), need.complaintContact || t("ui.none")],
            [
              t("need.form.avoid"),
              avoid ? (
                <span key="a" className="prose">
                  {avoid}
                </span>
              ) : (
                t("ui.none")
              ),
            ],
          ]}
        />
      </Answer>
      <Answer view={view} step="documents">
        {need.documents.length === 0 ? (
          <p className="mut">{t("posting.documents.none")}</p>
        ) : (
          need.documents.map(({ id, name }) => (
            <p key={id}>
              <a href={`/files/${id}`}>{name}</a>
            </p>
          ))
        )}
      </Answer>
    </>
  );
}
