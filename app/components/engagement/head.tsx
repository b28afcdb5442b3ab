import { Docket } from "../docket.tsx";
import { GradeBadge } from "../grade-badge.tsx";
import { KeyValues } from "../key-values.tsx";
import { Light, type LightState } from "../light.tsx";
import { Money } from "../money.tsx";
import { Sheet } from "../sheet.tsx";
import { Tag } from "../tag.tsx";
import { useFormat, useT } from "../ui-context.tsx";
import type { EngagementView, Side } from "./types.ts";

const lights: Record<EngagementView["row"]["state"], LightState> = {
  drafting: "run",
  half_signed: "run",
  contracted: "run",
  delivered: "run",
  reworking: "warn",
  accepted: "ok",
  completed: "ok",
  disputed: "hold",
  terminated: "bad",
};

type DocketProps = {
  readonly view: EngagementView;
  readonly side: Side | "supervise";
  /** On a page below the engagement's own: the way back to it. */
  readonly below?: boolean;
};

export function EngagementDocket({ view, side, below }: DocketProps) {
  const t = useT();
  const { local, money } = useFormat();
  const other = side === "owner" ? view.agency : view.owner;
  return (
    <Docket
      title={view.need.title}
      number={t("engagement.docno", { year: view.row.no.slice(0, 4), no: view.row.no.slice(5) })}
      crumbs={[
        { href: `/${side}`, label: t("nav.workspace") },
        ...(below
          ? [
              {
                href: `/${side}/engagements/${view.row.no}`,
                label: t("engagement.docno", { year: view.row.no.slice(0, 4), no: view.row.no.slice(5) }),
              },
            ]
          : []),
      ]}
      facts={[
        {
          label: t(side === "owner" ? "engagement.agency" : "engagement.owner"),
          value: local({ zh: other.name, en: other.nameEn ?? other.name }),
        },
        { label: t("engagement.price"), value: money(view.row.priceFen) },
        { label: t("engagement.days"), value: t("item.limit_wd", { days: view.row.days }) },
      ]}
      state={
        <>
          <Light state={lights[view.row.state]}>{t(`engagement.state.${view.row.state}`)}</Light>
          {view.row.deemedAccepted ? <Tag>{t("engagement.deemed")}</Tag> : null}
          {view.row.lateDays > 0 ? <Tag>{t("engagement.late", { days: view.row.lateDays })}</Tag> : null}
        </>
      }
    />
  );
}

/** The right rail: the parties, the case that required the work, the notice it came from. */
export function EngagementRail({ view }: { view: EngagementView }) {
  const t = useT();
  const { local } = useFormat();
  const { agency, owner, department, requirement } = view;
  const named = (of: typeof owner) => local({ zh: of.name, en: of.nameEn ?? of.name });
  return (
    <>
      <Sheet title={t("engagement.parties")}>
        <KeyValues
          items={[
            [t("engagement.owner"), named(owner)],
            [
              t("engagement.agency"),
              <a key="agency" href={`/agencies/${agency.code}`}>
                {named(agency)}
              </a>,
            ],
            [t("engagement.grade"), <GradeBadge key="grade" grade={agency.grade} />],
            [t("engagement.price"), <Money key="price" fen={view.row.priceFen} />],
            [
              t("engagement.cap"),
              view.need.capFen === null ? null : <Money key="cap" fen={view.need.capFen} />,
            ],
            [
              t("engagement.need"),
              <a key="need" href={`/needs/${view.need.no}`}>
                {view.need.no}
              </a>,
            ],
            [
              t("engagement.item"),
              view.lines.length > 1 ? (
                <a key="item" href="#split">
                  {view.lines.map((line) => local({ zh: line.nameZh, en: line.nameEn })).join(" · ")}
                </a>
              ) : (
                <a key="item" href={`/items/${view.item.code}`}>
                  {local({ zh: view.item.zh, en: view.item.en })}
                </a>
              ),
            ],
          ]}
        />
      </Sheet>
      <Sheet title={t("engagement.case")}>
        <KeyValues
          items={[
            [t("case.project"), view.case.projectName],
            [
              t("case.code"),
              <a key="code" href={`/cases/${view.case.code}`}>
                {view.case.code}
              </a>,
            ],
            [t("case.matter"), local({ zh: view.case.zh, en: view.case.en ?? view.case.zh })],
            [t("case.department"), named(department)],
            [t("engagement.requirement"), t(`case.requirement.${requirement.state}`)],
            [
              t("engagement.review_reason"),
              requirement.bySilence ? t("case.by_silence") : requirement.reason,
            ],
          ]}
        />
      </Sheet>
    </>
  );
}
