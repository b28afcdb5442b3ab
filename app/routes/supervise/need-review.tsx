import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Subject } from "#app/auth/decide.ts";
import { notOwnEntry } from "#app/commands/desk/own-entry.ts";
import { assessDraft } from "#app/commands/need/read-form.ts";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { reviewNeed } from "#app/commands/need/review-need.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { CapSheet, CaseSheet, RequirementSheet } from "#app/components/need-sheets.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { readNeed } from "#db/read/need.ts";
import { findNeed } from "#db/store/need.ts";

const forms = { approve: z.object({}), "send-back": z.object({ defects: z.string().min(2).max(4000) }) };

async function inScope({ ctx, params }: HandlerArgs): Promise<Subject | null> {
  const need = await readNeed(ctx.db, params.no ?? "", ctx.now());
  return need ? { jurisdiction: need.case.jurisdictionCode } : null;
}

export const loader = guarded("need.review", { subject: inScope }, async ({ ctx, params, t }) => {
  const [row, notice] = await Promise.all([
    findNeed(ctx.db, params.no ?? ""),
    readNotice(ctx.db, params.no ?? "", ctx.now()),
  ]);
  if (!row || !notice || row.state !== "review") throw new Response(null, { status: 404 });
  const assessed = await assessDraft(ctx.db, row, ctx.now());
  const other = await notOwnEntry(ctx.db, ctx.actor, `need:${row.no}`);
  const told = assessed.ok ? assessed.value.defects : [assessed.refusal];
  return {
    title: `${notice.need.title} · ${t("need.review.queue")}`,
    need: notice.need,
    held: other.ok ? null : explain(t, other.refusal).text,
    defects: told.map((refusal) => explain(t, refusal)),
    cap: assessed.ok ? assessed.value.cap : null,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.review", { subject: inScope }, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const defects = form.name === "send-back" ? form.value.defects.split("\n") : [];
  const outcome = await reviewNeed(ctx, {
    no,
    decision: form.name === "approve" ? "approve" : "send_back",
    defects,
  });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/supervise/needs");
});

export default function ReviewNeed() {
  const t = useT();
  const { need, held, defects, cap } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={need.title}
        number={need.no}
        crumbs={[{ href: "/supervise/needs", label: t("need.review.queue") }]}
        facts={[
          { label: t("need.owner"), value: need.owner.name },
          { label: t("need.method"), value: t(`method.${need.method}`) },
        ]}
        state={<NeedStateLight state={need.state} />}
      />
      <Page>
        <Split kind="form" aside={held ? <Alert tone="warn">{held}</Alert> : <Decide defects={defects} />}>
          <RequirementSheet need={need} />
          <CaseSheet need={need} />
          {cap ? <CapSheet cap={cap} price={need.price} ceilingFen={need.ceilingFen} /> : null}
        </Split>
      </Page>
    </>
  );
}

type Told = { readonly code: string; readonly text: string };

function Decide({ defects }: { defects: readonly Told[] }) {
  const t = useT();
  return (
    <>
      <Sheet title={t("need.review.approve")} tone="primary">
        <div className="grid">
          {defects.length > 0 ? (
            <Alert tone="danger" title={t("need.defects")}>
              <ul>
                {defects.map((defect) => (
                  <li key={defect.code}>
                    {defect.text} <code className="small">{defect.code}</code>
                  </li>
                ))}
              </ul>
            </Alert>
          ) : (
            <p>{t("need.review.formal")}</p>
          )}
          <Form name="approve">
            <SubmitButton full>{t("need.review.approve.submit")}</SubmitButton>
          </Form>
        </div>
      </Sheet>
      <Sheet title={t("need.review.send_back")}>
        <div className="grid">
          <Form name="send-back" labels={{ defects: t("need.review.defects") }}>
            <TextareaField
              name="defects"
              hint={t("need.review.defects_hint")}
              defaultValue={defects.map((defect) => defect.text).join("\n")}
              maxLength={4000}
            />
            <SubmitButton tone="plain">{t("need.review.send_back.submit")}</SubmitButton>
          </Form>
        </div>
      </Sheet>
    </>
  );
}
