import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { submitBid } from "#app/commands/bid/submit-bid.ts";
import { Alert } from "#app/components/alert.tsx";
import { Countdown } from "#app/components/countdown.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { LineCaps } from "#app/components/line-caps.tsx";
import { Money } from "#app/components/money.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { CapSheet } from "#app/components/need-sheets.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { PriceRoundsSheet } from "#app/components/price-rounds.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { mostLines } from "#domain/need/bundle.ts";
import { amountFields, amountForm } from "./quote-input.ts";
import { loadRounds } from "./rounds-view.ts";

export const loader = guarded("quote.read", {}, loadRounds);
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const forms = { bid: z.object({ amounts: z.array(amountForm).min(1).max(mostLines) }) };

export const action = guarded("quote.submit", {}, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, forms, { forget: amountFields });
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const sent = await submitBid(ctx, { no, amountsFen: form.value.amounts });
  return sent.ok ? redirect(`/agency/needs/${no}/rounds`, 303) : form.refused(explain(t, sent.refusal));
});

export default function Rounds() {
  const t = useT();
  const { exact } = useFormat();
  const view = useLoaderData<typeof loader>();
  const { need, rounds, now, caps } = view;
  return (
    <>
      <Docket
        title={need.title}
        number={need.no}
        crumbs={[
          { href: "/agency", label: t("nav.workspace") },
          { href: `/needs/${need.no}`, label: t("quote.notice") },
        ]}
        facts={[
          { label: t("quote.server_time"), value: exact(now) },
          ...(rounds.running
            ? [
                {
                  label: t("quoting.left"),
                  value: <Countdown now={now} closesAt={rounds.running.endsAt} />,
                },
              ]
            : []),
        ]}
        state={<NeedStateLight state={need.state} />}
      />
      <Page>
        <Split kind="form" aside={<Own />}>
          <PriceRoundsSheet rounds={rounds} />
          {view.cap ? <CapSheet cap={view.cap} price={need.price} ceilingFen={need.ceilingFen} /> : null}
          <LineCaps lines={caps} />
        </Split>
      </Page>
    </>
  );
}

/** Its own way down, and the next step in a round that runs. */
function Own() {
  const t = useT();
  const { exact } = useFormat();
  const { own, rejected, rounds, standingFen, need } = useLoaderData<typeof loader>();
  const { no, openedAt } = need;
  if (rejected)
    return (
      <Alert tone="danger" title={t("rounds.page.rejected")}>
        {rejected.text}
      </Alert>
    );
  if (standingFen === null) return <Alert tone="info">{t("rounds.page.not_admitted")}</Alert>;
  return (
    <>
      {rounds.running ? <BidForm /> : null}
      {!rounds.running && rounds.next ? (
        <Alert tone="info">{t("rounds.page.wait", { at: exact(rounds.next.startsAt) })}</Alert>
      ) : null}
      {rounds.over ? (
        <Alert tone="info">
          {openedAt ? <a href={`/needs/${no}/result`}>{t("need.result.open")}</a> : t("rounds.page.over")}
        </Alert>
      ) : null}
      <Sheet title={t("rounds.page.own")} pad={false}>
        <DataTable
          rows={own}
          rowKey={(row) => row.at.toISOString()}
          columns={[
            {
              key: "no",
              label: t("rounds.no"),
              main: true,
              cell: ({ no }) => t(`rounds.no.${no}` as MessageKey),
            },
            {
              key: "at",
              label: t("rounds.page.received"),
              cell: ({ at, no }) => (no === 1 ? null : exact(at)),
            },
            {
              key: "amount",
              label: t("result.amount"),
              numeric: true,
              cell: ({ amountFen }) => <Money fen={amountFen} />,
            },
          ]}
        />
      </Sheet>
    </>
  );
}

function BidForm() {
  const t = useT();
  const { exact, local, money } = useFormat();
  const { need, rounds, standingFen, mostFen } = useLoaderData<typeof loader>();
  const { running } = rounds;
  if (!running || mostFen === null) return null;
  if (mostFen < 1) return <Alert tone="info">{t("rounds.page.bottom")}</Alert>;
  const one = need.lines.length < 2;
  const labels = Object.fromEntries(
    need.lines.map((line, at) => [
      `amounts[${at}]`,
      one
        ? t("rounds.page.amount")
        : t("rounds.page.amount_of", { item: local({ zh: line.nameZh, en: line.nameEn }) }),
    ]),
  );
  return (
    <FormLayout
      name="bid"
      title={t("rounds.page.form")}
      note={t("rounds.page.form_note", {
        round: t(`rounds.no.${running.no}` as MessageKey),
        at: exact(running.endsAt),
      })}
      labels={labels}
    >
      <KeyValues
        items={[
          [t("rounds.page.standing"), <Money key="s" fen={standingFen} />],
          [t("rounds.page.most"), <Money key="m" fen={mostFen} large />],
        ]}
      />
      {need.lines.map((line, at) => (
        <MoneyField
          key={line.itemCode}
          name={`amounts[${at}]`}
          {...(one ? { hint: t("rounds.page.hint", { most: money(mostFen) }) } : {})}
        />
      ))}
      <SubmitButton full>{t("rounds.page.submit")}</SubmitButton>
    </FormLayout>
  );
}
