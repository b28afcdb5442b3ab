import { data, redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deviceOf, networkSeen } from "#app/auth/device-cookie.ts";
import { receiptSigner } from "#app/commands/quote/receipt-signer.ts";
import { submitQuote, type SubmittedQuote } from "#app/commands/quote/submit-quote.ts";
import { reconfirmQuote } from "#app/commands/quote/reconfirm-quote.ts";
import { withdrawQuote } from "#app/commands/quote/withdraw-quote.ts";
import { Alert } from "#app/components/alert.tsx";
import { Countdown } from "#app/components/countdown.tsx";
import { Docket } from "#app/components/docket.tsx";
import type { FormState } from "#app/components/form-state.ts";
import { EligibilityList } from "#app/components/eligibility-list.tsx";
import { LineCaps } from "#app/components/line-caps.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { CapSheet, CaseSheet, RequirementSheet } from "#app/components/need-sheets.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { networkOf } from "#app/server/guard/rate-limit.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { CheckSheet } from "./quote-check.tsx";
import { amountFields, checkedQuote, quoteForms, quoteInputOf, type CheckedQuote } from "./quote-input.ts";
import { AfterSealing } from "./quote-rounds.tsx";
import { OutcomeSheet, ReceiptSheet, SentSheet } from "./quote-sent.tsx";
import { QuoteForm } from "./quote-sheets.tsx";
import { loadQuote, type QuoteView } from "./quote-view.ts";

export const loader = guarded("quote.read", {}, loadQuote);
export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.title }];

export const action = guarded("quote.submit", {}, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, quoteForms, { forget: amountFields });
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  if (form.name === "withdraw") {
    const withdrawn = await withdrawQuote(ctx, { no });
    return withdrawn.ok ? redirect(`/agency/needs/${no}/quote`) : form.refused(explain(t, withdrawn.refusal));
  }
  if (form.name === "reconfirm") {
    const stands = await reconfirmQuote(ctx, { no });
    return stands.ok ? redirect(`/agency/needs/${no}/quote`) : form.refused(explain(t, stands.refusal));
  }
  // Shown once more, in this answer only; nothing is kept until it is sealed.
  if (form.name === "check") return data({ check: checkedQuote(no, form.value) });
  const sent = await submitQuote(ctx, quoteInputOf(no, form.value), receiptSigner(), {
    network: networkSeen(networkOf(ctx.clientIp)),
    device: deviceOf(ctx.cookies, ctx.secureOrigin),
  });
  // Answered in place: the receipt holds what nobody keeps, so there is no address to send the reader to.
  return sent.ok ? data({ sent: sent.value }) : toAnswerAgain(form.refused(explain(t, sent.refusal)));
});

/** The refusal is shown where the answers are typed; what was typed stays, but for the amount. */
function toAnswerAgain({ data: { form }, init }: { data: { form: FormState }; init: ResponseInit | null }) {
  return data({ form: { ...form, name: "check" } }, init ?? {});
}

type Answer = { readonly sent?: SubmittedQuote; readonly check?: CheckedQuote } | undefined;

export default function Quote() {
  const t = useT();
  const { exact, local } = useFormat();
  const view = useLoaderData<typeof loader>();
  const { sent = null, check = null } = (useActionData() as Answer) ?? {};
  const { need, leftWd, standing, now } = view;
  const open = need.state === "published" && need.method !== "direct";
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
          {
            label: t("need.owner"),
            value: local({ zh: need.owner.name, en: need.owner.nameEn ?? need.owner.name }),
          },
          { label: t("need.closes"), value: need.closesAt ? exact(need.closesAt) : t("ui.none") },
          { label: t("quote.server_time"), value: exact(now) },
          ...(open && need.closesAt
            ? [{ label: t("quoting.left"), value: <Countdown now={now} closesAt={need.closesAt} /> }]
            : []),
        ]}
        state={
          <NeedStateLight state={need.state}>
            {leftWd === null ? null : t("need.left_wd", { days: leftWd })}
          </NeedStateLight>
        }
      />
      {open && standing?.eligible && check ? (
        <Page reading>
          <CheckSheet view={view} check={check} />
        </Page>
      ) : (
        <QuotePage view={view} open={open} sent={sent} />
      )}
    </>
  );
}

type PageProps = {
  readonly view: QuoteView;
  readonly open: boolean;
  readonly sent: SubmittedQuote | null;
};

/** Who may quote and up to what on one side, the form and what became of it on the other. */
function QuotePage({ view, open, sent }: PageProps) {
  const t = useT();
  const { need, standing } = view;
  const lineCaps = need.lines.flatMap((line, at) => {
    const own = standing?.caps[at]?.cap;
    return own ? [{ ...line, cap: own }] : [];
  });
  return (
    <Page>
      <Split
        kind="form"
        aside={
          <>
            {sent ? <ReceiptSheet no={need.no} sent={sent} /> : null}
            {open && standing?.eligible ? <QuoteForm view={view} /> : null}
            {open && standing && !standing.eligible ? (
              <Alert tone="danger" title={t("quote.not_eligible")}>
                {t("quote.not_eligible.text")}
              </Alert>
            ) : null}
            {open ? null : (
              <Alert tone="info" title={t("quote.closed")}>
                {t("quote.closed.text")}
              </Alert>
            )}
            <OutcomeSheet view={view} />
            <SentSheet view={view} open={open} />
          </>
        }
      >
        <Sheet title={t("quote.eligibility")} note={t("quote.eligibility.note")}>
          {standing ? <EligibilityList lines={standing.lines} /> : <p className="mut">{t("quote.who")}</p>}
        </Sheet>
        <AfterSealing view={view} />
        {standing?.cap ? (
          <CapSheet
            cap={standing.cap}
            price={need.price}
            ceilingFen={need.ceilingFen}
            benchmark={view.benchmark}
          />
        ) : null}
        <LineCaps lines={lineCaps} />
        <RequirementSheet need={need} />
        <CaseSheet need={need} />
      </Split>
    </Page>
  );
}
