import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ComplaintLight } from "#app/components/complaint/complaint-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { complainantHidden, decidedComplaints } from "#db/read/complaints.ts";

export const loader = publicRoute("complaints", async ({ ctx, t }) => {
  const now = ctx.now();
  const rows = (await decidedComplaints(ctx.db)).map((row) => {
    const { no, object, state, decidedAt } = row.complaint;
    const { step: _, ...decision } = row.decision;
    const hidden = object === "notice" || complainantHidden(row, now);
    return {
      no,
      object,
      state,
      decidedAt,
      need: { no: row.need.no, title: row.need.title },
      complainant: hidden ? null : row.complainant,
      respondent: row.respondent,
      decision,
    };
  });
  return { title: `${t("complaint.register")} · ${t("site.name")}`, rows };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function DecidedComplaints() {
  const t = useT();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("complaint.register")} crumbs={[{ href: "/results", label: t("nav.results") }]}>
        <p className="small ink2">{t("complaint.register.intro")}</p>
      </Docket>
      <Page reading>
        {rows.length === 0 ? (
          <Sheet pad={false}>
            <EmptyState title={t("complaint.register.none")} text={t("complaint.register.none_text")} />
          </Sheet>
        ) : (
          rows.map((row) => <Decided key={row.no} row={row} />)
        )}
      </Page>
    </>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

function Decided({ row }: { row: Row }) {
  const t = useT();
  const { local, instant, list } = useFormat();
  const named = (unit: { name: string; nameEn: string | null }) =>
    local({ zh: unit.name, en: unit.nameEn ?? unit.name });
  return (
    <Sheet
      id={row.no}
      title={`${t("complaint.number", { no: row.no })} · ${t(`complaint.object.${row.object}`)}`}
      side={<ComplaintLight state={row.state} />}
    >
      <KeyValues
        items={[
          [
            t("complaint.need"),
            <a key="need" href={`/needs/${row.need.no}`}>
              {row.need.no} {row.need.title}
            </a>,
          ],
          [t("complaint.complainant"), row.complainant ? named(row.complainant) : null],
          [t("complaint.respondent"), named(row.respondent)],
          [t("complaint.decided_at"), row.decidedAt ? instant(row.decidedAt) : null],
          [t("complaint.reasons"), row.decision.reasons],
          [t("complaint.basis"), row.decision.basis],
          [t("complaint.measure"), list(row.decision.remedies.map((each) => t(`complaint.remedy.${each}`)))],
        ]}
      />
    </Sheet>
  );
}
