import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { proposeListing } from "#app/commands/catalogue/propose-listing.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { fieldLabel, lineText } from "#app/components/line-diff.tsx";
import { Light } from "#app/components/light.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { ItemHistory } from "#app/components/item-history.tsx";
import { explain } from "#app/i18n/explain.ts";
import { historyShown } from "#app/server/item-history.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { catalogueNames } from "#db/read/catalogue-items.ts";
import { contentOf, itemByCode, openProposal } from "#db/store/catalogue.ts";
import { decide } from "#app/auth/decide.ts";
import { policy } from "#app/auth/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { itemLabels, ReasonFields } from "./items-form.tsx";
import { reasonFields } from "./items-input.ts";
import { itemSubject } from "./items-subject.ts";

const reasons = z.object({ ...reasonFields, basis: z.string().max(600) });

export const loader = guarded("catalogue.read", {}, async (args) => {
  const { ctx, params, t } = args;
  const item = await itemByCode(ctx.db, params.code ?? "");
  if (!item) throw new Response(null, { status: 404 });
  const subject = (await itemSubject(args)) ?? undefined;
  const proposal = await openProposal(ctx.db, item.code);
  const lines = await catalogueNames(ctx.db);
  return {
    title: `${item.nameZh} · ${t("catalogue.items")}`,
    item: {
      code: item.code,
      name: { zh: item.nameZh, en: item.nameEn },
      listedOn: item.listedOn,
      delistedOn: item.delistedOn,
      delistedReason: item.delistedReason,
    },
    fields: Object.entries(lines(contentOf(item))),
    proposalId: proposal?.id ?? null,
    mayManage: decide(policy, "item.manage", ctx.actor, subject) === "allowed",
    today: dayOf(ctx.now()),
    history: await historyShown(ctx, item.code),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded(
  "item.manage",
  { subject: itemSubject },
  async ({ ctx, request, params, t }) => {
    const form = await parseForms(request, { delist: reasons, relist: reasons });
    if (!form.ok) return form.response;
    const outcome = await proposeListing(ctx, { ...form.value, code: params.code ?? "", step: form.name });
    if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
    return redirect(`/supervise/proposals/${outcome.value.id}`, 303);
  },
);

export default function SupervisedItem() {
  const t = useT();
  const { local, day } = useFormat();
  const { item, fields, proposalId, mayManage, history } = useLoaderData<typeof loader>();
  const { delistedOn } = item;
  return (
    <>
      <Docket
        title={local(item.name)}
        number={item.code}
        crumbs={[{ href: "/supervise/items", label: t("catalogue.items") }]}
        facts={[{ label: t("catalogue.listed_on"), value: day(item.listedOn) }]}
        state={
          <Light state={delistedOn ? "off" : "ok"}>
            {t(delistedOn ? "catalogue.off_list" : "catalogue.on_list")}
          </Light>
        }
        side={<ButtonLink href={`/items/${item.code}`}>{t("catalogue.public_page")}</ButtonLink>}
      />
      <Page>
        {delistedOn ? (
          <Alert tone="warn">
            {t("item.delisted", { on: day(delistedOn), reason: item.delistedReason ?? "" })}
          </Alert>
        ) : null}
        <Split kind="form" aside={<Steps open={proposalId} may={mayManage} />}>
          <Sheet title={t("catalogue.in_force")}>
            <KeyValues
              items={fields.map(([field, lines]) => [
                fieldLabel(t, "line", field),
                lines.length === 0
                  ? null
                  : lines.map((line, at) => <div key={at}>{lineText(t, field, line)}</div>),
              ])}
            />
          </Sheet>
          <ItemHistory history={history} />
        </Split>
      </Page>
    </>
  );
}

function Steps({ open, may }: { readonly open: number | null; readonly may: boolean }) {
  const t = useT();
  const { item, today } = useLoaderData<typeof loader>();
  const step = item.delistedOn ? "relist" : "delist";
  if (open !== null)
    return (
      <Alert tone="info" title={t("catalogue.proposal_open")}>
        <a href={`/supervise/proposals/${open}`}>{t("catalogue.proposal_no", { no: open })}</a>
      </Alert>
    );
  if (!may) return null;
  return (
    <>
      <p>
        <ButtonLink href={`/supervise/items/${item.code}/change`} primary>
          {t("catalogue.change_item")}
        </ButtonLink>
      </p>
      <FormLayout name={step} title={t(`catalogue.${step}`)} labels={itemLabels(t)}>
        <p className="hint">{t(`catalogue.${step}.note`)}</p>
        <ReasonFields today={today} needsBasis />
        <SubmitButton tone={step === "delist" ? "danger" : "primary"} full>
          {t(`catalogue.${step}.propose`)}
        </SubmitButton>
      </FormLayout>
    </>
  );
}
