import type { ChecklistFacts } from "#db/read/agency-company.ts";
import type { AgencyWaiting } from "#db/read/agency-waiting.ts";
import { AgencyNav } from "#app/components/agency-nav.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Light } from "#app/components/light.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Line = {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  readonly done: boolean;
  readonly href: string;
};

/** What the hall waits for, each line with its last day; nothing where nothing waits. */
function useWaiting({ papers, objections, returned }: AgencyWaiting): Line[] {
  const t = useT();
  const { day, local } = useFormat();
  const until = (on: string | null) => (on ? { note: t("life.checklist.until", { day: day(on) }) } : {});
  return [
    ...papers.map(({ kind, dueOn }) => ({
      key: `paper-${kind}`,
      label: t("life.checklist.paper", { paper: t(`paper.${kind}`) }),
      href: "/account/registration",
      done: false,
      ...until(dueOn),
    })),
    ...objections.map(({ id, dueOn }) => ({
      key: `objection-${id}`,
      label: t("life.checklist.objection"),
      href: "/account/registration",
      done: false,
      ...until(dueOn),
    })),
    ...returned.map(({ id, serviceId, dueOn, ...item }) => ({
      key: `returned-${id}`,
      label: t("life.checklist.returned", { item: local(item) }),
      href: serviceId === null ? "/agency/services" : `/agency/services/${serviceId}`,
      done: false,
      ...until(dueOn),
    })),
  ];
}

/** What an agency still has to do to be complete, each with the page where it is done. */
export function Checklist({
  facts,
  waiting,
}: {
  readonly facts: ChecklistFacts;
  readonly waiting: AgencyWaiting;
}) {
  const t = useT();
  const { expired, expiring, approvedServices, practitioners, members } = facts;
  const line = (key: string, done: boolean, href: string, label: string, note?: string): Line => ({
    key,
    label,
    done,
    href,
    ...(note ? { note } : {}),
  });
  const lines: Line[] = [
    ...useWaiting(waiting),
    line("licence", facts.licence, "/account/registration", t("life.checklist.licence")),
    line("pledge", facts.pledge, "/agency/company", t("life.checklist.pledge")),
    line(
      "services",
      approvedServices > 0,
      "/agency/services",
      t("life.checklist.services"),
      t("life.checklist.services_note", { count: approvedServices }),
    ),
    line(
      "certificates",
      expired + expiring === 0,
      "/agency/services",
      t("life.checklist.certificates"),
      expired + expiring > 0 ? t("life.checklist.certificates_note", { expired, expiring }) : undefined,
    ),
    line(
      "people",
      practitioners > 0,
      "/agency/people",
      t("life.checklist.people"),
      t("life.checklist.people_note", { count: practitioners }),
    ),
    line("bank", facts.bankAccount, "/agency/company/change?kind=bank_account", t("life.checklist.bank")),
    line(
      "members",
      members > 1,
      "/account/unit/members",
      t("life.checklist.members"),
      t("life.checklist.members_note", { count: members }),
    ),
    line("introduction", facts.introduction, "/agency/company", t("life.checklist.introduction")),
  ];
  const done = lines.filter((each) => each.done).length;
  return (
    <Sheet
      title={t("life.checklist")}
      note={t("life.checklist.progress", { done, all: lines.length })}
      side={<AgencyNav at="desk" />}
    >
      <progress className="progress" value={done} max={lines.length} aria-label={t("life.checklist.bar")} />
      <ul className="ruled">
        {lines
          .toSorted((a, b) => Number(a.done) - Number(b.done))
          .map((each) => (
            <li key={each.key} className="row">
              <Light state={each.done ? "ok" : "warn"}>
                {t(each.done ? "life.checklist.done" : "life.checklist.missing")}
              </Light>
              <a href={each.href}>{each.label}</a>
              {each.note ? <span className="small mut">{each.note}</span> : null}
            </li>
          ))}
      </ul>
    </Sheet>
  );
}
