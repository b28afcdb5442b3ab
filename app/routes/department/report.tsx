import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { reviewReport } from "#app/commands/report/review-report.ts";
import { Docket } from "#app/components/docket.tsx";
import { EngagementRail } from "#app/components/engagement/head.tsx";
import { Form } from "#app/components/form.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light } from "#app/components/light.tsx";
import { LineSplit } from "#app/components/line-split.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { engagementSubject, readDeliverables, readEngagement, readReviews } from "#db/read/engagement.ts";
import type { EngagementState } from "#domain/engagement/lifecycle.ts";

/** Before acceptance there is no report for a department: it sees agencies only after the choice and the work. */
async function subject({ ctx, params }: HandlerArgs) {
  const found = await engagementSubject(ctx.db, params.no ?? "");
  return found?.acceptedAt ? { departmentId: found.departmentId } : null;
}

export const loader = guarded("report.read", { subject }, async ({ ctx, params, t }) => {
  const head = await readEngagement(ctx.db, params.no ?? "");
  if (!head) throw new Response(null, { status: 404 });
  const [deliverables, reviews] = await Promise.all([
    readDeliverables(ctx.db, head.row.id),
    readReviews(ctx.db, head.row.id),
  ]);
  const {
    no,
    state,
    priceFen,
    days,
    startedAt,
    acceptedAt,
    deemedAccepted,
    lateDays,
    ratingDueAt,
    terminationReason,
  } = head.row;
  const row = {
    no,
    state: state as EngagementState,
    priceFen,
    days,
    startedAt,
    acceptedAt,
    deemedAccepted,
    lateDays,
    ratingDueAt,
    terminationReason,
  };
  const report = deliverables.find((each) => each.state === "accepted");
  if (!report) throw new Response(null, { status: 404 });
  return { title: `${report.title} · ${t("site.name")}`, view: { ...head, row }, report, reviews };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("report.review", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForm(
    request,
    z.object({ result: z.enum(["passed", "rejected"]), reason: z.string().max(2000).optional() }),
  );
  if (!form.ok) return form.response;
  const outcome = await reviewReport(ctx, {
    no: params.no ?? "",
    result: form.value.result,
    reason: form.value.reason ?? "",
  });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/department/reports");
});

export default function Report() {
  const t = useT();
  const { exact, number } = useFormat();
  const { view, report, reviews } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={report.title}
        number={t("engagement.docno", { year: view.row.no.slice(0, 4), no: view.row.no.slice(5) })}
        crumbs={[{ href: "/department/reports", label: t("report.title") }]}
        facts={[{ label: t("case.project"), value: view.case.projectName }]}
        state={<Tag>{t(`case.requirement.${view.requirement.state}`)}</Tag>}
      />
      <Page>
        <Split aside={<EngagementRail view={view} />}>
          <Sheet title={t("report.report")}>
            <KeyValues
              items={[
                [
                  t("engagement.version.file"),
                  <a key="file" href={`/files/${report.fileId}`}>
                    {t("engagement.version.file_size", {
                      name: report.fileName,
                      size: number(Math.ceil(report.fileSize / 1024)),
                    })}
                  </a>,
                ],
                [
                  t("engagement.version.hash"),
                  <code className="hash" key="hash">
                    {report.sha256}
                  </code>,
                ],
                [t("engagement.version.practitioner"), `${report.practitioner} · ${report.qualification}`],
                [t("engagement.version.accepted_at"), report.acceptedAt ? exact(report.acceptedAt) : null],
              ]}
            />
          </Sheet>
          <LineSplit lines={view.lines} />
          {reviews.length > 0 ? <Answers /> : null}
          {view.requirement.state === "delivered" ? <Answer /> : null}
        </Split>
      </Page>
    </>
  );
}

function Answers() {
  const t = useT();
  const { exact } = useFormat();
  const { reviews } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("report.answer")}>
      {reviews.map((review) => (
        <div key={String(review.at)}>
          <p className="row">
            <Light state={review.result === "passed" ? "ok" : "bad"}>
              {t(`report.result.${review.result}`)}
            </Light>
            {review.bySilence ? <Tag>{t("report.by_silence")}</Tag> : null}
            <span className="sp" />
            <span className="small mut">{exact(review.at)}</span>
          </p>
          {review.reason ? <p>{review.reason}</p> : null}
        </div>
      ))}
    </Sheet>
  );
}

function Answer() {
  const t = useT();
  return (
    <Sheet title={t("report.answer")} tone="primary">
      <p className="ink2">{t("report.answer.intro")}</p>
      <Form labels={{ reason: t("report.reason") }}>
        <TextareaField name="reason" rows={4} maxLength={2000} optional hint={t("report.reason_hint")} />
        <p className="row">
          <SubmitButton name="result" value="passed">
            {t("report.pass")}
          </SubmitButton>
          <SubmitButton name="result" value="rejected" tone="danger">
            {t("report.reject")}
          </SubmitButton>
        </p>
      </Form>
    </Sheet>
  );
}
