import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { openedAnnexes } from "#db/store/quote-file.ts";
import { readNeed } from "#db/read/need.ts";

async function subject({ ctx, params }: HandlerArgs) {
  const need = await readNeed(ctx.db, params.no ?? "", ctx.now());
  return need && !need.isDraft
    ? { ownerId: need.ownerId, jurisdiction: need.case.jurisdictionCode, public: true }
    : null;
}

/** For the owner and the supervisors: what came with the quotes. Before the opening the page is the same for any number. */
export const loader = guarded("quote.papers", { subject }, async ({ ctx, params, t }) => {
  const need = await readNeed(ctx.db, params.no ?? "", ctx.now());
  if (!need) throw new Response(null, { status: 404 });
  const { no, title, openedAt } = need;
  return {
    title: `${t("quoting.papers.title")} · ${title}`,
    need: { no, title },
    opened: openedAt !== null,
    quotes: openedAt === null ? [] : await openedAnnexes(ctx.db, need.id),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Papers() {
  const t = useT();
  const { need, opened, quotes } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("quoting.papers.title")}
        number={need.no}
        crumbs={[{ href: `/needs/${need.no}`, label: need.title }]}
      />
      <Page>
        {opened ? null : (
          <Alert tone="info" title={t("quoting.papers.sealed")}>
            {t("quoting.papers.sealed.text")}
          </Alert>
        )}
        {opened && quotes.length === 0 ? <EmptyState title={t("quoting.papers.none")} /> : null}
        {quotes.map((quote) => (
          <QuotePapers key={quote.agencyId} no={need.no} quote={quote} />
        ))}
      </Page>
    </>
  );
}

type Quote = ReturnType<typeof useLoaderData<typeof loader>>["quotes"][number];

function QuotePapers({ no, quote }: { readonly no: string; readonly quote: Quote }) {
  const t = useT();
  const { local, percent } = useFormat();
  const { conflict, subcontracts } = quote.annex;
  const parts = subcontracts.map(({ agency, part, shareBp }) => (
    <div key={`${agency} ${part}`}>
      {t("quoting.papers.subcontract", { part, agency, share: percent(shareBp) })}
    </div>
  ));
  const files = quote.files.map(({ id, name }) => (
    <div key={id}>
      <a href={`/needs/${no}/papers/${id}`}>{name}</a>
    </div>
  ));
  const declared = conflict.free ? "quoting.papers.conflict.free" : "quoting.papers.conflict.held";
  return (
    <Sheet title={local({ zh: quote.name, en: quote.nameEn ?? quote.name })} note={quote.code}>
      <KeyValues
        items={[
          [t("quoting.papers.conflict"), t(declared, { version: conflict.text.replace(/^conflict\//, "") })],
          [t("quoting.papers.subcontracts"), parts.length > 0 ? parts : t("ui.none")],
          [t("quoting.papers.files"), files.length > 0 ? files : t("ui.none")],
        ]}
      />
    </Sheet>
  );
}
