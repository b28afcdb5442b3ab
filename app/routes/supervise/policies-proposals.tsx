import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { useOfficerText } from "#app/components/item-history.tsx";
import { Page } from "#app/components/page.tsx";
import { useVersionName } from "#app/components/policy-choice.tsx";
import { PolicyProposalLight } from "#app/components/policy-state.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { listPolicyProposals } from "#db/read/policies.ts";
import { PoliciesNav } from "./policies-nav.tsx";

export const loader = guarded("policy.simulate", {}, async ({ ctx, t }) => ({
  title: `${t("policy.proposals")} · ${t("site.name")}`,
  proposals: (await listPolicyProposals(ctx.db)).map(({ content, proposedBy: _by, ...proposal }) => ({
    ...proposal,
    name: content.title,
    version: content.version,
  })),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PolicyProposals() {
  const t = useT();
  const { day, instant } = useFormat();
  const officer = useOfficerText();
  const nameOf = useVersionName();
  const { proposals } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("policy.proposals")}
        crumbs={[{ href: "/supervise/policies", label: t("policy.title") }]}
      />
      <Page>
        <PoliciesNav at="proposals" />
        <Sheet title={t("policy.proposals")} pad={proposals.length === 0}>
          {proposals.length === 0 ? (
            <EmptyState title={t("policy.proposals.none")} text={t("policy.proposals.none_text")} />
          ) : (
            <DataTable
              rows={proposals}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "name",
                  label: t("policy.title"),
                  main: true,
                  cell: (row) => <a href={`/supervise/policies/proposals/${row.id}`}>{nameOf(row)}</a>,
                },
                {
                  key: "state",
                  label: t("policy.state"),
                  cell: ({ state }) => <PolicyProposalLight state={state} />,
                },
                {
                  key: "from",
                  label: t("policy.field.effectiveOn"),
                  cell: ({ effectiveOn }) => day(effectiveOn),
                },
                {
                  key: "who",
                  label: t("policy.proposer"),
                  cell: ({ proposer }) => (proposer ? officer(proposer) : null),
                },
                {
                  key: "at",
                  label: t("policy.proposed_at"),
                  cell: ({ proposedAt }) => instant(proposedAt),
                },
              ]}
            />
          )}
        </Sheet>
      </Page>
    </>
  );
}
