import type { SubmittedQuote } from "#app/commands/quote/submit-quote.ts";
import { Alert } from "#app/components/alert.tsx";
import { Form } from "#app/components/form.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light } from "#app/components/light.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { QuoteView } from "./quote-view.ts";

/** Shown once, in the answer itself: with this file the bidder proves what it sent, even against the platform. */
export function ReceiptSheet({ no, sent }: { no: string; sent: SubmittedQuote }) {
  const t = useT();
  const { exact, list, money, percent } = useFormat();
  const { receipt } = sent;
  const content = receipt?.receipt;
  const file = receipt
    ? `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(receipt, null, 2))}`
    : null;
  return (
    <Sheet title={t("quote.sent")} tone="official">
      <div className="grid">
        <output>
          <Light state="ok">
            {t("quote.sent.text", { version: sent.version, at: exact(sent.receivedAt) })}
          </Light>
        </output>
        <KeyValues
          items={[
            [t("quoting.receipt.amount"), content ? money(content.amountFen) : null],
            [
              t("quoting.discount"),
              typeof content?.discountBp === "number" ? percent(content.discountBp) : null,
            ],
            [t("quoting.receipt.files"), list(content?.annex?.files.map(({ name }) => name) ?? []) || null],
            [
              t("quote.sha256"),
              <code key="h" className="small code">
                {sent.sha256}
              </code>,
            ],
          ]}
        />
        {file ? (
          <p>
            <a className="btn" href={file} download={`receipt-${no}-v${sent.version}.json`}>
              {t("quote.receipt.download")}
            </a>{" "}
            <a href="/verify/receipt">{t("quoting.receipt.check")}</a>
          </p>
        ) : null}
        <p className="small ink2">{t(file ? "quote.receipt.keep" : "quote.receipt.once")}</p>
      </div>
    </Sheet>
  );
}

/** The agency's own quotes of this round by version; what they say is sealed from everybody. */
export function SentSheet({ view, open }: { view: QuoteView; open: boolean }) {
  const t = useT();
  const { exact } = useFormat();
  const sent = view.standing?.sent ?? [];
  if (sent.length === 0) return null;
  const current = sent.find((quote) => quote.withdrawnAt === null);
  return (
    <Sheet title={t("quote.own")}>
      <div className="grid">
        {sent.map((quote) => (
          <p key={quote.version}>
            <Light state={quote === current ? "ok" : "off"}>
              {t(
                quote.withdrawnAt
                  ? "quote.version.withdrawn"
                  : quote === current
                    ? "quote.version.current"
                    : "quote.version.replaced",
                { version: quote.version },
              )}
            </Light>
            <span className="small mut"> {exact(quote.receivedAt)}</span>
            <br />
            <code className="small code">{quote.sha256.slice(0, 32)}…</code>
          </p>
        ))}
        {current && open && view.standing?.stands === false ? (
          <>
            <Alert tone="warn" title={t("quoting.lapsed")}>
              {t("quoting.lapsed.text")}
            </Alert>
            <Form name="reconfirm">
              <SubmitButton small>{t("quoting.reconfirm")}</SubmitButton>
            </Form>
          </>
        ) : null}
        {current && open ? (
          <Form name="withdraw">
            <SubmitButton tone="danger" small>
              {t("quote.withdraw")}
            </SubmitButton>
          </Form>
        ) : null}
      </div>
    </Sheet>
  );
}

/** After the opening: what became of the agency's own quote, with the reason and its numbers. */
export function OutcomeSheet({ view }: { view: QuoteView }) {
  const t = useT();
  const { outcome, need } = view;
  if (!outcome) return null;
  const { valid, rank, rejection } = outcome;
  return (
    <Sheet title={t("quoting.outcome")}>
      <div className="grid">
        <Light state={valid ? "ok" : "bad"}>
          {valid && rank !== null
            ? t("quoting.outcome.rank", { rank })
            : t(valid ? "quoting.outcome.valid" : "quoting.outcome.rejected")}
        </Light>
        {rejection ? <p className="small">{rejection.text}</p> : null}
        <p>
          <a href={`/needs/${need.no}/result`}>{t("result.title")}</a>
        </p>
      </div>
    </Sheet>
  );
}
