import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { codesFor, readNeedForm, type NeedFormPage } from "#app/commands/need/read-form.ts";
import { reviseNeed } from "#app/commands/need/revise-need.ts";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { linesOf, type NeedLine } from "#db/store/need-line.ts";
import { findNeed } from "#db/store/need.ts";
import { ownNeed } from "./need-subject.ts";
import { NeedForm } from "./need-form.tsx";
import { needForm, needInputOf } from "./need-form-input.ts";

export const loader = guarded("need.manage", { subject: ownNeed }, async ({ ctx, params, t }) => {
  const row = await findNeed(ctx.db, params.no ?? "");
  if (!row || row.state !== "draft") throw new Response(null, { status: 404 });
  const lines = await linesOf(ctx.db, row);
  const requirements = lines.map(({ requirementId }) => requirementId);
  const form = await readNeedForm(ctx.db, requirements, ctx.now(), row.bundleCode);
  if (!form) throw new Response(null, { status: 404 });
  const { preview, quantity } = form;
  const { avoid, agency } = await codesFor(ctx.db, row);
  return {
    title: `${t("need.edit")} · ${t("site.name")}`,
    no: row.no,
    quantity: quantity && chosenQuantity(quantity, row.quantities),
    lines: row.bundleCode === null ? null : form.lines.map((line, at) => withAsked(line, lines[at])),
    methods: preview.ok ? preview.value.methods : [],
    longestWd: preview.ok ? preview.value.longestWd : form.item.limitWd,
    values: {
      title: row.title,
      description: row.description,
      method: row.method,
      own: row.funding.ownBp / 100,
      fiscal: row.funding.fiscalBp / 100,
      state: row.funding.stateBp / 100,
      payer: row.payer,
      ceilingFen: row.ceilingFen,
      serviceDays: row.serviceDays,
      contact: row.complaintContact,
      avoid,
      agency,
      priceFen: row.directPriceFen,
      reason: row.directReason,
    },
  };
});
type Asked = NonNullable<NeedFormPage["quantity"]>;

/** As the draft has it, else as the case knows it. */
function chosenQuantity(asked: Asked, typed: Readonly<Record<string, number>>) {
  const { key, value, coefficients } = asked;
  const chosen = coefficients.map((each) => {
    const bp = typed[each.key];
    return bp === undefined ? each : { ...each, bp };
  });
  return { key, value: typed[key] ?? value, coefficients: chosen };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

type FormLine = NeedFormPage["lines"][number];

/** What the draft says about a line, over what the case knows. */
function withAsked(line: FormLine, asked: NeedLine | undefined) {
  const { quantity } = line;
  const value = quantity ? (asked?.quantities[quantity.key] ?? quantity.value) : null;
  return {
    ...line,
    quantity: quantity && { ...chosenQuantity(quantity, asked?.quantities ?? {}), value },
    ceilingFen: asked?.ceilingFen ?? null,
    priceFen: asked?.directPriceFen ?? null,
  };
}

export const action = guarded("need.manage", { subject: ownNeed }, async ({ ctx, request, params, t }) => {
  const form = await parseForm(request, needForm);
  if (!form.ok) return form.response;
  const outcome = await reviseNeed(ctx, { ...needInputOf(form.value), no: params.no ?? "" });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/owner/needs/${outcome.value.no}`);
});

export default function EditNeed() {
  const t = useT();
  const { no, quantity, lines, methods, longestWd, values } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("need.edit")} number={no} crumbs={[{ href: `/owner/needs/${no}`, label: no }]} />
      <Page reading>
        <NeedForm
          quantity={quantity}
          {...(lines ? { lines } : {})}
          methods={methods}
          longestWd={longestWd}
          values={values}
        >
          <SubmitButton>{t("need.form.check")}</SubmitButton>
        </NeedForm>
      </Page>
    </>
  );
}
