import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { recordPayment } from "#app/commands/engagement/record-payment.ts";
import { EngagementDocket } from "#app/components/engagement/head.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Money } from "#app/components/money.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { saveUpload } from "#app/integrations/files/save-upload.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { chargeableFees } from "#db/store/cap.ts";
import { engagementSubject, readEngagement, readMilestones } from "#db/read/engagement.ts";
import type { EngagementState } from "#domain/engagement/lifecycle.ts";
import { ok, type Outcome } from "#domain/shared/outcome.ts";

const schema = z.object({
  reference: z.string().max(80),
  proof: z.instanceof(File).optional(),
  fee: z.string().trim().max(120).optional(),
});
const subject = ({ ctx, params }: HandlerArgs) => engagementSubject(ctx.db, params.no ?? "");
const seqOf = (url: URL) => Number(url.searchParams.get("seq"));

export const loader = guarded("engagement.read-owner", { subject }, async ({ ctx, params, url, t }) => {
  const head = await readEngagement(ctx.db, params.no ?? "");
  const milestone =
    head && (await readMilestones(ctx.db, head.row.id)).find((each) => each.seq === seqOf(url));
  if (!head || !milestone) throw new Response(null, { status: 404 });
  const view = { ...head, row: { ...head.row, state: head.row.state as EngagementState } };
  const fees = await chargeableFees(ctx.db, head.row.id);
  return { title: `${t("engagement.pay.title")} · ${t("site.name")}`, view, milestone, fees };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

async function keepProof({ ctx }: HandlerArgs, proof: File | undefined): Promise<Outcome<string | null>> {
  if (!proof || proof.size === 0 || ctx.actor.kind !== "person") return ok(null);
  const saved = await saveUpload(ctx, await uploadOf(proof), {
    purpose: "payment",
    organisationId: ctx.actor.organisationId,
  });
  return saved.ok ? ok(saved.value.id) : saved;
}

export const action = guarded("engagement.act-owner", { subject }, async (args) => {
  const { ctx, params, request, url, t } = args;
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const proof = await keepProof(args, form.value.proof);
  if (!proof.ok) return form.refused(explain(t, proof.refusal));
  const no = params.no ?? "";
  const outcome = await recordPayment(ctx, {
    no,
    seq: seqOf(url),
    reference: form.value.reference,
    proofFileId: proof.value,
    fee: form.value.fee || null,
  });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/owner/engagements/${no}#payments`);
});

export default function Payment() {
  const t = useT();
  const { instant, list, local } = useFormat();
  const { view, milestone, ...page } = useLoaderData<typeof loader>();
  const fees = list(page.fees.map((fee) => local(fee))) || t("ui.none");
  return (
    <>
      <EngagementDocket view={view} side="owner" />
      <Page reading>
        <FormLayout
          title={t("engagement.pay.title")}
          files
          narrow
          labels={{
            reference: t("engagement.payment.reference"),
            proof: t("engagement.pay.proof"),
            fee: t("cap.charge.fee"),
          }}
        >
          <KeyValues
            items={[
              [t("engagement.payment"), t(`engagement.payment.${milestone.kind}`)],
              [t("engagement.amount"), <Money key="amount" fen={milestone.amountFen} large />],
              [t("engagement.due"), milestone.dueAt ? instant(milestone.dueAt) : null],
            ]}
          />
          <p className="ink2">{t("engagement.pay.intro")}</p>
          <Field name="reference" maxLength={80} hint={t("engagement.pay.reference_hint")} />
          <Field name="fee" optional maxLength={120} hint={t("cap.charge.hint", { fees })} />
          <FileField name="proof" accept=".pdf,.jpg,.png" optional />
          <SubmitButton>{t("engagement.pay.submit")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}
