import { data, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { checkReceipt, type CheckedReceipt } from "#app/commands/quote/check-receipt.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";

const schema = z.object({ receipt: z.string().trim().min(2).max(20_000) });

export const loader = publicRoute("verify-receipt", ({ t }) => ({
  title: `${t("quoting.verify.title")} · ${t("site.name")}`,
}));
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

/** Nothing is stored, and the amount in the receipt is not given back: whoever holds the file has it already. */
export const action = publicRoute("verify-receipt", async ({ request, t }) => {
  const form = await parseForm(request, schema, { forget: ["receipt"] });
  if (!form.ok) return form.response;
  const checked = checkReceipt(form.value.receipt);
  return checked.ok ? data({ checked: checked.value }) : form.refused(explain(t, checked.refusal));
});

export default function VerifyReceipt() {
  const t = useT();
  const answer = useActionData() as { checked?: CheckedReceipt } | undefined;
  return (
    <>
      <Docket title={t("quoting.verify.title")} crumbs={[{ href: "/verify", label: t("verify.title") }]} />
      <Page reading>
        {answer?.checked ? <Genuine receipt={answer.checked} /> : null}
        <FormLayout title={t("quoting.verify.title")} labels={{ receipt: t("quoting.verify.text") }}>
          <p className="ink2">{t("quoting.verify.intro")}</p>
          <TextareaField name="receipt" rows={10} maxLength={20_000} />
          <SubmitButton>{t("quoting.verify.submit")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}

function Genuine({ receipt }: { readonly receipt: CheckedReceipt }) {
  const t = useT();
  const { exact } = useFormat();
  return (
    <Sheet title={t("quoting.verify.ok")} tone="official">
      <Alert tone="ok">{t("quoting.verify.ok.text")}</Alert>
      <KeyValues
        items={[
          [t("quoting.verify.notice"), receipt.notice],
          [t("quoting.verify.agency"), receipt.agency],
          [t("quoting.verify.version"), String(receipt.version)],
          [t("quoting.verify.received"), exact(receipt.receivedAt)],
          [
            t("quoting.verify.envelope"),
            <code key="h" className="small code">
              {receipt.envelopeSha256}
            </code>,
          ],
        ]}
      />
    </Sheet>
  );
}
