import type { SubmittedQuote } from "#app/commands/quote/submit-quote.ts";
import { CapDerivation } from "#app/components/cap-derivation.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { CheckboxGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Form } from "#app/components/form.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light } from "#app/components/light.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { AmountFields, useAmountLabels } from "./quote-amounts.tsx";
import type { QuoteView } from "./quote-view.ts";

/** Amount, days and people, sealed on arrival. The amount is never given back to the page, not even after a refusal. */
export function QuoteForm({ view }: { view: QuoteView }) {
  const t = useT();
  const { instant } = useFormat();
  const { need, standing } = view;
  const cap = standing?.cap ?? null;
  const labels = {
    amount: t("quote.amount"),
    ...useAmountLabels(view),
    days: t("quote.days"),
    practitioners: t("quote.practitioners"),
    conflict: t("quote.conflict"),
  };
  const replaces = standing?.sent.some((quote) => quote.withdrawnAt === null) ?? false;
  const derivation = cap ? <CapDerivation steps={cap.steps} capFen={cap.capFen} /> : null;
  return (
    <FormLayout
      name="quote"
      title={t(replaces ? "quote.replace" : "quote.title")}
      labels={labels}
      refusalDetail={(refusal) => (refusal.code === "fee.cap" ? derivation : null)}
    >
      <AmountFields view={view} />
      <Field
        name="days"
        inputMode="numeric"
        defaultValue={need.serviceDays}
        hint={t("quote.days_hint", { longest: need.serviceDays })}
      />
      <CheckboxGroup
        name="practitioners"
        options={(standing?.practitioners ?? []).map((each) => ({
          value: String(each.id),
          label: each.name,
          hint: each.qualification,
        }))}
      />
      <Checkbox name="conflict">{t("quote.conflict.text")}</Checkbox>
      <SubmitButton full>{t("quote.submit")}</SubmitButton>
      <p className="small mut">{t("quote.promise", { at: need.closesAt ? instant(need.closesAt) : "" })}</p>
    </FormLayout>
  );
}

/** Shown once, in the answer itself: with this file the bidder proves what it sent, even against the platform. */
export function ReceiptSheet({ no, sent }: { no: string; sent: SubmittedQuote }) {
  const t = useT();
  const { exact } = useFormat();
  const { receipt } = sent;
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
            </a>
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
