import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { proposeItem } from "#app/commands/catalogue/propose-item.ts";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { itemChoices } from "#db/read/catalogue-items.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ItemFields, itemLabels } from "./items-form.tsx";
import { contentOfForm, hasCategory, itemFields, reasonFields } from "./items-input.ts";

const schema = z
  .object({ code: z.string().max(12), ...itemFields, ...reasonFields })
  .refine(hasCategory, { path: ["category"], message: "form.required" });
const choicesOf = ({ ctx }: HandlerArgs) =>
  itemChoices(ctx.db, ctx.actor.kind === "person" ? ctx.actor.jurisdictions : []);

export const loader = guarded("item.propose", {}, async (args) => ({
  title: `${args.t("catalogue.new_item")} · ${args.t("site.name")}`,
  today: dayOf(args.ctx.now()),
  choices: await choicesOf(args),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("item.propose", {}, async (args) => {
  const { ctx, request, t } = args;
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const { code, effectiveOn, reason, basis = "", ...fields } = form.value;
  const content = contentOfForm(fields, (await choicesOf(args)).categories);
  if (!content.ok) return form.refused(explain(t, content.refusal));
  const outcome = await proposeItem(ctx, {
    code: code.trim().toUpperCase(),
    content: content.value,
    effectiveOn,
    reason,
    basis,
  });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/proposals/${outcome.value.id}`, 303);
});

export default function NewItem() {
  const t = useT();
  const { choices, today } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("catalogue.new_item")}
        crumbs={[{ href: "/supervise/items", label: t("catalogue.items") }]}
      >
        <p className="ink2">{t("catalogue.four_eyes")}</p>
      </Docket>
      <Page reading>
        <Form labels={itemLabels(t)}>
          <ItemFields item={null} choices={choices} today={today} />
          <SubmitButton>{t("catalogue.propose")}</SubmitButton>
        </Form>
      </Page>
    </>
  );
}
