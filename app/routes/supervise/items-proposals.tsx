import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { useOfficerText } from "#app/components/item-history.tsx";
import { OpenAndOver } from "#app/components/open-and-over.tsx";
import { Page } from "#app/components/page.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listProposals } from "#db/read/catalogue-proposals.ts";
import { CatalogueNav } from "./items-nav.tsx";
import { ProposalLight } from "./items-proposal-state.tsx";

export const loader = guarded("catalogue.read", {}, async ({ ctx, t }) => {
  const places = ctx.actor.kind === "person" ? ctx.actor.jurisdictions : [];
  const [open, decided] = await Promise.all([
    listProposals(ctx.db, places, "open"),
    listProposals(ctx.db, places, "decided"),
  ]);
  return { title: `${t("catalogue.proposals")} · ${t("site.name")}`, open, decided };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Proposals() {
  const t = useT();
  const { open, decided } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("catalogue.proposals")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="ink2">{t("catalogue.four_eyes")}</p>
      </Docket>
      <Page>
        <CatalogueNav at="proposals" />
        <OpenAndOver
          open={{
            title: t("catalogue.proposals.open"),
            count: open.length,
            table: <Proposed which="open" />,
          }}
          over={{
            title: t("catalogue.proposals.decided"),
            count: decided.length,
            table: <Proposed which="decided" />,
          }}
          none={{ title: t("catalogue.proposals.none"), text: t("catalogue.proposals.none_text") }}
        />
      </Page>
    </>
  );
}

function Proposed({ which }: { readonly which: "open" | "decided" }) {
  const t = useT();
  const { local, day, instant } = useFormat();
  const officer = useOfficerText();
  const rows = useLoaderData<typeof loader>()[which];
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t("catalogue.proposal"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/supervise/proposals/${row.id}`}>{t(`catalogue.kind.${row.kind}`)}</a>{" "}
              {local(row.name)} <span className="small mut nowrap">{row.subject}</span>
            </>
          ),
        },
        { key: "state", label: t("catalogue.state"), cell: (row) => <ProposalLight state={row.state} /> },
        { key: "day", label: t("catalogue.field.effectiveOn"), cell: (row) => day(row.effectiveOn) },
        {
          key: "who",
          label: t("catalogue.proposer"),
          cell: (row) => (row.proposer ? officer(row.proposer) : null),
        },
        { key: "at", label: t("catalogue.proposed_at"), cell: (row) => instant(row.proposedAt) },
      ]}
    />
  );
}
