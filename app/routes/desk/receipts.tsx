import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReceiptTable } from "#app/components/counter/receipt-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { receiptsOf } from "#db/read/desk-counter.ts";

export const loader = guarded("receipt.list", {}, async ({ ctx, t }) => ({
  title: `${t("counter.receipts")} · ${t("site.name")}`,
  receipts: await receiptsOf(ctx.db, ctx.actor.kind === "person" ? ctx.actor.organisationId : 0),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Receipts() {
  const t = useT();
  const { receipts } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("counter.receipts")} crumbs={[{ href: "/account", label: t("account.title") }]}>
        <p className="small ink2">{t("counter.receipts_intro")}</p>
      </Docket>
      <Page>
        <Sheet title={t("counter.receipts")} pad={receipts.length === 0}>
          {receipts.length === 0 ? (
            <EmptyState title={t("counter.receipts_none")} text={t("counter.receipts_none_text")} />
          ) : (
            <ReceiptTable rows={receipts} />
          )}
        </Sheet>
      </Page>
    </>
  );
}
