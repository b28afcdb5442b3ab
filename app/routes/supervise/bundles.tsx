import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { decideBundle } from "#app/commands/bundle/decide-bundle.ts";
import { proposeBundle } from "#app/commands/bundle/propose-bundle.ts";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { itemNames, listBundles } from "#db/store/bundle.ts";
import { dayOf, isDay } from "#domain/shared/dates.ts";
import { BundleSheet } from "./bundles-sheet.tsx";

const forms = {
  propose: z.object({
    code: z.string().trim().max(12),
    nameZh: z.string().trim().min(2).max(80),
    nameEn: z.string().trim().min(2).max(120),
    items: z.string().max(400),
    reason: z.string().trim().min(2).max(1000),
    basis: z.string().trim().min(2).max(400),
    effectiveOn: z.string().refine(isDay, "form.format"),
  }),
  decide: z.object({
    code: z.string().max(12),
    on: z.enum(["confirm", "return", "end"]),
    reason: z.string().max(1000).optional(),
  }),
};

export const loader = guarded("bundle.read", {}, async ({ ctx, t }) => {
  const { actor } = ctx;
  const person = actor.kind === "person" ? actor : null;
  const rows = await listBundles(ctx.db, person?.jurisdictions ?? []);
  const names = await itemNames(
    ctx.db,
    rows.flatMap(({ itemCodes }) => itemCodes),
  );
  const bundles = rows.map(
    ({ code, nameZh, nameEn, itemCodes, reason, basis, effectiveOn, state, ...row }) => ({
      code,
      nameZh,
      nameEn,
      reason,
      basis,
      effectiveOn,
      state,
      endReason: row.endReason,
      own: row.proposedBy === person?.accountId,
      items: itemCodes.map((item) => names.get(item) ?? { code: item, nameZh: item, nameEn: item }),
    }),
  );
  const title = `${t("bundle.title")} · ${t("site.name")}`;
  return { title, bundles, role: person?.role ?? "", today: dayOf(ctx.now()) };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("bundle.manage", {}, async ({ ctx, request, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const outcome =
    form.name === "propose"
      ? await proposeBundle(ctx, {
          ...form.value,
          itemCodes: form.value.items.split(/[\s,，;；]+/u).filter((item) => item !== ""),
        })
      : await decideBundle(ctx, { ...form.value, reason: form.value.reason ?? "" });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/supervise/bundles");
});

export default function Bundles() {
  const t = useT();
  const { bundles, role } = useLoaderData<typeof loader>();
  const may = role === "regulator" || role === "supervisor";
  return (
    <>
      <Docket title={t("bundle.title")} crumbs={[{ href: "/supervise/items", label: t("catalogue.items") }]}>
        <p className="ink2">{t("bundle.intro")}</p>
      </Docket>
      <Page>
        <Split kind="form" aside={role === "regulator" ? <Propose /> : null}>
          {bundles.length === 0 ? (
            <Sheet title={t("bundle.title")}>
              <EmptyState title={t("bundle.none")} text={t("bundle.none_text")} />
            </Sheet>
          ) : null}
          {bundles.map((each) => (
            <BundleSheet key={each.code} bundle={each} may={may} />
          ))}
        </Split>
      </Page>
    </>
  );
}

function Propose() {
  const t = useT();
  const { today } = useLoaderData<typeof loader>();
  const labels = {
    code: t("bundle.code"),
    nameZh: t("bundle.name_zh"),
    nameEn: t("bundle.name_en"),
    items: t("bundle.items"),
    reason: t("bundle.reason"),
    basis: t("bundle.basis"),
    effectiveOn: t("bundle.effective_on"),
  };
  return (
    <FormLayout name="propose" title={t("bundle.new")} labels={labels}>
      <Field name="code" maxLength={12} hint={t("bundle.code_hint")} />
      <Field name="nameZh" maxLength={80} />
      <Field name="nameEn" maxLength={120} />
      <TextareaField name="items" rows={3} hint={t("bundle.items_hint")} />
      <TextareaField name="reason" rows={2} maxLength={1000} />
      <Field name="basis" maxLength={400} />
      <Field name="effectiveOn" type="date" defaultValue={today} />
      <SubmitButton full>{t("bundle.propose")}</SubmitButton>
    </FormLayout>
  );
}
