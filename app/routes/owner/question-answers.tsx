import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerQuestion } from "#app/commands/need/answer-question.ts";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Form } from "#app/components/form.tsx";
import { Page } from "#app/components/page.tsx";
import { QuestionEntry } from "#app/components/question-entry.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { questionsOf } from "#db/read/need-questions.ts";
import { findNeed } from "#db/store/need.ts";
import { effectiveState } from "#domain/need/effective-state.ts";
import { longestAnswer } from "#domain/need/question-text.ts";
import { ownNeed } from "./need-subject.ts";

const shape = z.object({
  question: z.number().int().positive().max(2_147_483_647),
  text: z.string().max(longestAnswer * 2),
});
/** One form for each question, so that a refusal stands where it belongs. */
const formOf = (id: number) => `answer-${id}`;

export const loader = guarded("need.manage", { subject: ownNeed }, async ({ ctx, params, t }) => {
  const row = await findNeed(ctx.db, params.no ?? "");
  if (!row) throw new Response(null, { status: 404 });
  const now = ctx.now();
  const questions = await questionsOf(ctx.db, row.id);
  const running = effectiveState(row, now) === "published";
  return {
    title: `${t("question.title")} · ${row.no}`,
    no: row.no,
    name: row.title,
    now,
    questions: questions.map((each) => ({ ...each, open: running && each.round === row.round })),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.manage", { subject: ownNeed }, async ({ ctx, request, params, t }) => {
  const row = await findNeed(ctx.db, params.no ?? "");
  const questions = row ? await questionsOf(ctx.db, row.id) : [];
  const forms = Object.fromEntries(questions.map(({ id }) => [formOf(id), shape]));
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const answered = await answerQuestion(ctx, { no, ...form.value });
  return answered.ok ? redirect(`/owner/needs/${no}/questions`) : form.refused(explain(t, answered.refusal));
});

export default function Answers() {
  const t = useT();
  const { no, name, now, questions } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("question.title")}
        number={no}
        crumbs={[
          { href: "/owner", label: t("nav.workspace") },
          { href: `/owner/needs/${no}`, label: name },
        ]}
      />
      <Page reading>
        {questions.length === 0 ? (
          <Sheet>
            <EmptyState title={t("question.none")} text={t("question.none_text")} />
          </Sheet>
        ) : null}
        {questions.map((question) => (
          <Sheet key={question.id} tone={question.open && !question.answer ? "primary" : undefined}>
            <div className="grid">
              <QuestionEntry question={question} now={now} open={question.open} />
              {question.open && !question.answer ? (
                <Form name={formOf(question.id)} labels={{ text: t("question.answer") }}>
                  <input type="hidden" name="question" value={question.id} />
                  <TextareaField
                    name="text"
                    hint={t("question.answer_hint")}
                    rows={3}
                    maxLength={longestAnswer}
                  />
                  <SubmitButton>{t("question.answer_submit")}</SubmitButton>
                </Form>
              ) : null}
            </div>
          </Sheet>
        ))}
      </Page>
    </>
  );
}
