import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { proposeOverride } from "#app/commands/fee/propose-override.ts";
import { readLiftable } from "#app/commands/fee/read-override.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { CapSheet } from "#app/components/need-sheets.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { parseYuan } from "#domain/shared/money.ts";

const schema = z.object({
  cap: z
    .string()
    .max(20)
    .refine((text) => parseYuan(text) !== null, "form.format")
    .transform((text) => parseYuan(text)),
  reason: z.string().max(1_000),
});
const numberOf = (url: URL) => (url.searchParams.get("q") ?? "").trim().slice(0, 20);

export const loader = guarded("cap.propose", {}, async ({ ctx, url, t }) => {
  const places = ctx.actor.kind === "person" ? ctx.actor.jurisdictions : [];
  const no = numberOf(url);
  const need = no === "" ? null : await readLiftable(ctx.db, no, places, ctx.now());
  return { title: `${t("cap.override.new")} · ${t("site.name")}`, no, need };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("cap.propose", {}, async ({ ctx, request, url, t }) => {
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const { cap: capFen, reason } = form.value;
  if (capFen === null) throw new Response(null, { status: 400 });
  const outcome = await proposeOverride(ctx, { no: numberOf(url), capFen, reason });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/cap-overrides/${outcome.value.id}`, 303);
});

export default function NewOverride() {
  const t = useT();
  const { money } = useFormat();
  const { no, need } = useLoaderData<typeof loader>();
  const cap = need?.cap;
  return (
    <>
      <Docket
        title={t("cap.override.new")}
        number={need?.no ?? null}
        crumbs={[{ href: "/supervise/cap-overrides", label: t("cap.overrides") }]}
        facts={need ? [{ value: need.title }, { label: t("need.owner"), value: need.owner }] : []}
      >
        <SearchBar
          action="/supervise/cap-overrides/new"
          label={t("cap.override.need")}
          placeholder={t("cap.override.need_hint")}
          value={no}
        />
      </Docket>
      <Page reading>
        {no !== "" && !need ? <Alert tone="warn">{t("cap.override.unknown")}</Alert> : null}
        {need && cap ? (
          <Split
            kind="form"
            aside={
              <FormLayout
                title={t("cap.override.new")}
                labels={{ cap: t("cap.override.cap"), reason: t("cap.override.reason") }}
              >
                <MoneyField
                  name="cap"
                  hint={t("cap.override.cap_hint", {
                    capFen: money(cap.capFen ?? 0),
                    highestFen: money(cap.highestFen ?? 0),
                  })}
                />
                <TextareaField name="reason" rows={5} maxLength={1_000} />
                <SubmitButton full>{t("cap.override.propose")}</SubmitButton>
              </FormLayout>
            }
          >
            <CapSheet cap={cap} price={null} ceilingFen={null} />
          </Split>
        ) : (
          <p className="ink2">{t("cap.overrides.text")}</p>
        )}
      </Page>
    </>
  );
}
