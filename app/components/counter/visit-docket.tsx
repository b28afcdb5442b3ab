import type { DeskAct, FirmKind } from "#domain/desk/acts.ts";
import type { VisitorRelation } from "#domain/desk/visit.ts";
import { Docket } from "../docket.tsx";
import { useFormat, useT } from "../ui-context.tsx";

export type ShownVisit = {
  readonly id: number;
  readonly kind: FirmKind;
  readonly code: string;
  readonly visitorName: string;
  readonly visitorRelation: VisitorRelation;
  readonly openedAt: Date | string;
  readonly closedAt: Date | string | null;
};
type Props = { readonly visit: ShownVisit; readonly firmName: string | null; readonly act?: DeskAct };

/** Who stands at the counter and for which firm, on every page of the visit. */
export function VisitDocket({ visit, firmName, act }: Props) {
  const t = useT();
  const { instant } = useFormat();
  const name = firmName ?? t("counter.new_firm");
  const crumbs = [{ href: "/desk", label: t("counter.title") }];
  return (
    <Docket
      title={act ? t(`counter.act.${act}`) : name}
      number={visit.code}
      crumbs={act ? [...crumbs, { href: `/desk/visits/${visit.id}`, label: name }] : crumbs}
      facts={[
        { label: t("counter.firm_kind"), value: t(`counter.kind.${visit.kind}`) },
        {
          label: t("counter.visitor"),
          value: `${visit.visitorName} · ${t(`counter.relation.${visit.visitorRelation}`)}`,
        },
        { label: t("counter.opened_at"), value: instant(visit.openedAt) },
      ]}
    />
  );
}
