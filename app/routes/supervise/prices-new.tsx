import { data, redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { priceContentOf, proposePrice } from "#app/commands/catalogue/propose-price.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import type { FormState } from "#app/components/form-state.ts";
import { Page, Split } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { priceById } from "#db/store/catalogue.ts";
import { examplesOf } from "#domain/catalogue/price.ts";
import { emptyPriceForm, ruleModes } from "#domain/catalogue/price-form.ts";
import { writePriceForm } from "#domain/catalogue/price-lines.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { PriceExamples, type Example } from "./prices-examples.tsx";
import { PaperFields, priceLabels, RuleFields } from "./prices-fields.tsx";
import { modeOf, priceOfForm, priceSchema } from "./prices-input.ts";

/** A check keeps what was typed and shows what it would cost. */
type Checked = { readonly form: FormState; readonly examples: readonly Example[] };

export const loader = guarded("price.propose", {}, async ({ ctx, url, t }) => {
  const id = url.searchParams.get("after");
  const row = id !== null && /^[\w-]{1,80}$/.test(id) ? await priceById(ctx.db, id) : null;
  if (id !== null && !row) throw new Response(null, { status: 404 });
  const after = row && priceContentOf(row);
  const before = after ? writePriceForm(after.rule) : emptyPriceForm;
  const mode = modeOf(url.searchParams.get("mode"), before.mode);
  return {
    title: `${t("catalogue.new_price")} · ${t("site.name")}`,
    afterId: row?.id ?? null,
    after,
    rule: mode === before.mode ? before : { ...emptyPriceForm, mode },
    today: dayOf(ctx.now()),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }];

export const action = guarded("price.propose", {}, async ({ ctx, request, t }) => {
  const form = await parseForm(request, priceSchema);
  if (!form.ok) return form.response;
  const content = priceOfForm(form.value);
  if (!content.ok) return form.refused(explain(t, content.refusal));
  if (form.value.intent === "check") {
    const examples = examplesOf(content.value.rule).map(({ quantities, price }) => ({
      quantities,
      price: price.ok ? price.value : null,
    }));
    const { data: kept } = form.refused({ code: "", text: "", params: {} });
    return data<Checked>({ form: { ...kept.form, refusal: null }, examples });
  }
  const outcome = await proposePrice(ctx, { content: content.value, reason: form.value.reason });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/proposals/${outcome.value.id}`, 303);
});

export default function NewPrice() {
  const t = useT();
  const { local } = useFormat();
  const { after, afterId, rule, today } = useLoaderData<typeof loader>();
  const examples = useActionData<Partial<Checked>>()?.examples ?? null;
  return (
    <>
      <Docket
        title={t(after ? "catalogue.new_version" : "catalogue.new_price")}
        crumbs={[{ href: "/supervise/prices", label: t("catalogue.prices") }]}
      >
        <p className="ink2">{t("catalogue.four_eyes")}</p>
      </Docket>
      <Page>
        <Modes />
        {after ? (
          <Alert tone="info">
            {t("catalogue.supersedes", {
              number: `${after.number} ${after.clause}`,
              title: local(after.title),
            })}
          </Alert>
        ) : null}
        <Split
          kind="form"
          aside={
            examples ? (
              <PriceExamples examples={examples} />
            ) : (
              <p className="hint">{t("catalogue.examples.hint")}</p>
            )
          }
        >
          <Form labels={priceLabels(t)}>
            {afterId ? <input type="hidden" name="supersedesId" value={afterId} /> : null}
            <RuleFields rule={rule} />
            <PaperFields after={after} today={today} />
            <p className="row">
              <SubmitButton tone="plain" name="intent" value="check">
                {t("catalogue.check")}
              </SubmitButton>
              <SubmitButton name="intent" value="propose">
                {t("catalogue.propose")}
              </SubmitButton>
            </p>
          </Form>
        </Split>
      </Page>
    </>
  );
}

function Modes() {
  const t = useT();
  const { afterId, rule } = useLoaderData<typeof loader>();
  const href = (mode: string) =>
    `/supervise/prices/new?${new URLSearchParams({ ...(afterId ? { after: afterId } : {}), mode })}`;
  return (
    <nav className="row" aria-label={t("catalogue.price_line.mode")}>
      {ruleModes.map((mode) => (
        <Tag key={mode} href={href(mode)} tone={mode === rule.mode ? "brand" : undefined}>
          {t(`catalogue.mode.${mode}`)}
        </Tag>
      ))}
    </nav>
  );
}
