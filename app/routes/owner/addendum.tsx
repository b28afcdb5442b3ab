import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { amendNeed } from "#app/commands/need/amend-need.ts";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { linesOf } from "#db/store/need-line.ts";
import { findNeed } from "#db/store/need.ts";
import { effectiveState } from "#domain/need/effective-state.ts";
import { formatYuan, toFen } from "#domain/shared/money.ts";
import { addendumForm, addendumInputOf, measureOf } from "./addendum-input.ts";
import { ownNeed } from "./need-subject.ts";

export const loader = guarded("need.manage", { subject: ownNeed }, async ({ ctx, params, t }) => {
  const row = await findNeed(ctx.db, params.no ?? "");
  if (!row || effectiveState(row, ctx.now()) !== "published") throw new Response(null, { status: 404 });
  const lines = await linesOf(ctx.db, row);
  const { title, description, serviceDays, complaintContact } = row;
  return {
    title: `${t("addendum.title")} · ${row.no}`,
    no: row.no,
    values: { title, description, serviceDays, complaintContact },
    lines: lines.map(({ itemCode, quantities, ceilingFen }) => {
      const key = measureOf(quantities);
      const value = key === null ? null : (quantities[key] ?? null);
      return { itemCode, key, value, ceilingFen };
    }),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.manage", { subject: ownNeed }, async ({ ctx, request, params, t }) => {
  const form = await parseForm(request, addendumForm);
  if (!form.ok) return form.response;
  const row = await findNeed(ctx.db, params.no ?? "");
  const known = row ? await linesOf(ctx.db, row) : [];
  const amended = await amendNeed(ctx, addendumInputOf(params.no ?? "", form.value, known));
  return amended.ok
    ? redirect(`/needs/${amended.value.no}#addenda`)
    : form.refused(explain(t, amended.refusal));
});

export default function Addendum() {
  const t = useT();
  const { no, values, lines } = useLoaderData<typeof loader>();
  const labelled = useLineLabels(lines);
  return (
    <>
      <Docket
        title={t("addendum.title")}
        number={no}
        crumbs={[{ href: `/owner/needs/${no}`, label: values.title }]}
      >
        <p className="ink2">{t("addendum.text")}</p>
      </Docket>
      <Page reading>
        <Form
          labels={{
            ...labelled,
            title: t("need.form.title"),
            description: t("need.form.description"),
            serviceDays: t("need.form.service_days"),
            contact: t("need.contact"),
            note: t("addendum.why"),
          }}
        >
          <Sheet>
            <div className="grid">
              <p className="hint">{t("addendum.fixed")}</p>
              <Field name="title" defaultValue={values.title} maxLength={120} />
              <TextareaField name="description" defaultValue={values.description} rows={6} maxLength={4000} />
              <Field name="serviceDays" inputMode="numeric" defaultValue={values.serviceDays} />
              {lines.map((line, at) => (
                <LineFields key={line.itemCode} line={line} at={at} />
              ))}
              <Field name="contact" optional defaultValue={values.complaintContact} maxLength={200} />
              <TextareaField name="note" hint={t("addendum.why_hint")} rows={2} maxLength={500} />
              <SubmitButton>{t("addendum.submit")}</SubmitButton>
            </div>
          </Sheet>
        </Form>
      </Page>
    </>
  );
}

type Line = {
  readonly itemCode: string;
  readonly key: string | null;
  readonly value: number | null;
  readonly ceilingFen: number | null;
};

function useLineLabels(lines: readonly Line[]): Record<string, string> {
  const t = useT();
  const named = (item: string, what: string) =>
    lines.length > 1 ? t("addendum.line", { item, what }) : what;
  return Object.fromEntries(
    lines.flatMap(({ itemCode, key }, at) => [
      [`lines[${at}].ceiling`, named(itemCode, t("need.form.ceiling"))],
      [`lines[${at}].quantity`, key ? named(itemCode, t(`quantity.${key}` as MessageKey)) : ""],
    ]),
  );
}

function LineFields({ line: { key, value, ceilingFen }, at }: { readonly line: Line; readonly at: number }) {
  const shown = value === null ? "" : key?.endsWith("Fen") ? formatYuan(toFen(value)) : String(value);
  return (
    <>
      <input type="hidden" name={`lines[${at}].key`} value={key ?? ""} />
      {key ? <Field name={`lines[${at}].quantity`} inputMode="decimal" defaultValue={shown} /> : null}
      <MoneyField name={`lines[${at}].ceiling`} optional defaultFen={ceilingFen} />
    </>
  );
}
