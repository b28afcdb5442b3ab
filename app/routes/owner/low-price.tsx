import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { decideLowPrice } from "#app/commands/low-price/decide-low-price.ts";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Form } from "#app/components/form.tsx";
import { LowPriceFacts } from "#app/components/low-price-facts.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { lowPricesOn } from "#db/read/low-prices.ts";
import { findNeed } from "#db/store/need.ts";
import { ownNeed } from "./need-subject.ts";

const shape = z.object({
  id: z.number().int().positive().max(2_147_483_647),
  reason: z.string().max(1000).optional(),
});
const forms = { accepted: shape, rejected: shape };

export const loader = guarded("need.manage", { subject: ownNeed }, async ({ ctx, params, t }) => {
  const row = await findNeed(ctx.db, params.no ?? "");
  if (!row) throw new Response(null, { status: 404 });
  return {
    title: `${t("low_price.title")} · ${row.no}`,
    no: row.no,
    need: row.title,
    lows: await lowPricesOn(ctx.db, row.id, ctx.now()),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.manage", { subject: ownNeed }, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const { id, reason = "" } = form.value;
  const done = await decideLowPrice(ctx, { no, id, decision: form.name, reason });
  return done.ok ? redirect(`/owner/needs/${no}/low-price`) : form.refused(explain(t, done.refusal));
});

export default function LowPrices() {
  const t = useT();
  const { no, need, lows } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("low_price.title")}
        number={no}
        crumbs={[
          { href: "/owner", label: t("nav.workspace") },
          { href: `/owner/needs/${no}`, label: need },
        ]}
      >
        <p className="ink2">{t("low_price.owner_text")}</p>
      </Docket>
      <Page reading>
        {lows.length === 0 ? <EmptyState title={t("low_price.none")} /> : null}
        {lows.map((low) => (
          <Sheet
            key={low.id}
            title={t("low_price.quote")}
            tone={low.state === "justified" ? "primary" : undefined}
          >
            <LowPriceFacts low={low} papers />
            {low.state === "justified" ? <DecisionForms id={low.id} /> : null}
          </Sheet>
        ))}
      </Page>
    </>
  );
}

function DecisionForms({ id }: { readonly id: number }) {
  const t = useT();
  return (
    <>
      {(["accepted", "rejected"] as const).map((decision) => (
        <Form key={decision} name={decision} labels={{ reason: t("low_price.reason") }}>
          <input type="hidden" name="id" value={id} />
          {decision === "rejected" ? (
            <TextareaField name="reason" hint={t("low_price.reason_hint")} rows={3} maxLength={1000} />
          ) : null}
          <SubmitButton tone={decision === "accepted" ? undefined : "danger"}>
            {t(`low_price.submit.${decision}`)}
          </SubmitButton>
        </Form>
      ))}
    </>
  );
}
