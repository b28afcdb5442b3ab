import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { shownValue } from "#domain/agency/change.ts";
import {
  approveChange,
  checkChange,
  confirmChange,
  rejectChange,
} from "#app/commands/agency/judge-change.ts";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { readChange } from "#db/read/agency-changes.ts";

const schemas = {
  approve: z.object({}),
  check: z.object({}),
  confirm: z.object({ password: z.string().max(500) }),
  reject: z.object({ reason: z.string().trim().max(1_000).optional() }),
};

function load({ ctx, params }: HandlerArgs) {
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? readChange(ctx.db, id) : Promise.resolve(null);
}

async function subject(args: HandlerArgs) {
  const found = await load(args);
  return found && { jurisdiction: found.jurisdictionCode };
}

export const loader = guarded("vetting.read", { subject }, async (args) => {
  const found = await load(args);
  const { actor } = args.ctx;
  if (!found || actor.kind !== "person") throw new Response(null, { status: 404 });
  const { change, ...rest } = found;
  const { id, kind, state, reason, note, requestedAt, dueAt, checkedAt } = change;
  const account = kind === "bank_account";
  const officer = actor.role === "operator" || actor.role === "supervisor";
  return {
    title: `${rest.agency} · ${args.t("life.judge.change")}`,
    ...rest,
    change: { id, kind, state, reason, note, requestedAt, dueAt, checkedAt },
    before: shownValue(kind, change.before),
    after: shownValue(kind, change.after),
    may: {
      approve: actor.role === "operator" && state === "submitted" && !account,
      check: actor.role === "operator" && state === "submitted" && account,
      confirm: officer && state === "checked" && change.checkedBy !== actor.accountId,
      reject: officer && (state === "submitted" || state === "checked"),
    },
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("change.judge", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForms(request, schemas);
  if (!form.ok) return form.response;
  const id = Number(params.id);
  const acts = {
    approve: () => approveChange(ctx, { id }),
    check: () => checkChange(ctx, { id }),
    confirm: () => confirmChange(ctx, { id, password: form.name === "confirm" ? form.value.password : "" }),
    reject: () => rejectChange(ctx, { id, reason: form.name === "reject" ? (form.value.reason ?? "") : "" }),
  };
  const outcome = await acts[form.name]();
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/changes/${id}`, 303);
});

export default function Change() {
  const t = useT();
  const { instant, local } = useFormat();
  const view = useLoaderData<typeof loader>();
  const { change, file } = view;
  return (
    <>
      <Docket
        title={view.agency}
        number={view.code}
        crumbs={[{ href: "/supervise/services", label: t("life.queue.title") }]}
        facts={[
          { label: t("life.change.what"), value: t(`life.kind.${change.kind}`) },
          { label: t("life.queue.due"), value: instant(change.dueAt) },
        ]}
        state={<Tag>{t(`life.change_state.${change.state}`)}</Tag>}
      />
      <Page>
        <Split kind="form" aside={<Decision />}>
          <Sheet title={t(`life.kind.${change.kind}`)}>
            <KeyValues
              items={[
                [t("life.judge.before"), view.before || t("life.company.account_none")],
                [t("life.judge.after"), <b key="after">{view.after}</b>],
                [t("life.change.reason"), change.reason],
                [
                  t("life.judge.paper"),
                  <a key="paper" href={`/files/${file.id}`}>
                    {file.name}
                  </a>,
                ],
                [t("life.company.place"), local({ zh: view.placeZh, en: view.placeEn })],
                [t("life.judge.applicant"), view.applicant],
                [t("life.queue.at"), instant(change.requestedAt)],
                [
                  t("life.services.state"),
                  change.checkedAt ? t("life.judge.checked_by", { at: instant(change.checkedAt) }) : null,
                ],
                [t("life.service.reasons"), change.note],
              ]}
            />
          </Sheet>
        </Split>
      </Page>
    </>
  );
}

function Decision() {
  const t = useT();
  const { may } = useLoaderData<typeof loader>();
  return (
    <>
      {may.approve ? (
        <FormLayout name="approve" title={t("life.judge.approve_change")}>
          <p>{t("life.judge.approve_change_note")}</p>
          <SubmitButton full>{t("life.judge.approve_change")}</SubmitButton>
        </FormLayout>
      ) : null}
      {may.check ? (
        <FormLayout name="check" title={t("life.judge.check_account")}>
          <p>{t("life.judge.check_account_note")}</p>
          <SubmitButton full>{t("life.judge.check_account")}</SubmitButton>
        </FormLayout>
      ) : null}
      {may.confirm ? (
        <FormLayout
          name="confirm"
          title={t("life.judge.confirm_account")}
          labels={{ password: t("life.judge.password") }}
        >
          <p>{t("life.judge.confirm_account_note")}</p>
          <Field name="password" type="password" maxLength={500} autoComplete="current-password" />
          <SubmitButton full>{t("life.judge.confirm_account")}</SubmitButton>
        </FormLayout>
      ) : null}
      {may.reject ? (
        <FormLayout
          name="reject"
          title={t("life.judge.reject_change")}
          labels={{ reason: t("life.change.reason") }}
        >
          <TextareaField name="reason" rows={3} maxLength={1_000} />
          <SubmitButton tone="danger" full>
            {t("life.judge.reject_change")}
          </SubmitButton>
        </FormLayout>
      ) : null}
    </>
  );
}
