import { Form } from "#app/components/form.tsx";
import { Light } from "#app/components/light.tsx";
import { LineDiff } from "#app/components/line-diff.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { longestQuestion } from "#domain/need/question-text.ts";
import { QuestionEntry } from "#app/components/question-entry.tsx";
import type { NeedView } from "./need-view.ts";

type Props = { readonly view: NeedView };

/** Everything asked about the notice with its answers, and the form for an agency. Nobody is named. */
export function QuestionsSheet({ view }: Props) {
  const t = useT();
  const { instant } = useFormat();
  const { need, now, questions, mayAsk } = view;
  const closes = need.questionsCloseAt;
  if (need.method === "direct" && questions.length === 0) return null;
  return (
    <Sheet title={t("question.title")} note={t("question.note")} id="questions">
      <div className="grid">
        {questions.length === 0 ? <p className="mut">{t("question.none")}</p> : null}
        {questions.map((question) => (
          <QuestionEntry
            key={question.id}
            question={question}
            now={now}
            open={need.state === "published" && question.round === need.round}
          />
        ))}
        {need.state === "published" && closes ? (
          <p className="small ink2">
            {now < closes ? t("question.until", { at: instant(closes) }) : t("question.over")}
            {now < closes && view.role === null ? ` ${t("question.login")}` : null}
          </p>
        ) : null}
        {mayAsk ? (
          <Form name="question" labels={{ text: t("question.text") }}>
            <TextareaField name="text" hint={t("question.hint")} rows={3} maxLength={longestQuestion} />
            <SubmitButton>{t("question.submit")}</SubmitButton>
          </Form>
        ) : null}
      </div>
    </Sheet>
  );
}

/** Every version after the first: why, until when, and what it changed line by line. */
export function AddendaSheet({ view }: Props) {
  const t = useT();
  const { exact, instant } = useFormat();
  if (view.addenda.length === 0) return null;
  return (
    <Sheet title={t("addendum.sheet")} id="addenda">
      <div className="grid">
        {view.addenda.map(({ version, publishedAt, closesAt, note, changes }) => (
          <section key={version} className="grid" aria-label={t("addendum.nth", { version })}>
            <p>
              <b>{t("addendum.nth", { version })}</b> <span className="small mut">{exact(publishedAt)}</span>
              <br />
              {note}
              <br />
              <span className="small ink2">{t("addendum.closes", { at: instant(closesAt) })}</span>
            </p>
            <LineDiff kind="notice" changes={changes} />
          </section>
        ))}
      </div>
    </Sheet>
  );
}

/** Both rounds of a notice that had to be published again. */
export function RoundsSheet({ view }: Props) {
  const t = useT();
  const { instant } = useFormat();
  if (view.rounds.length < 2) return null;
  return (
    <Sheet title={t("round.title")}>
      <div className="grid">
        {view.rounds.map(({ round, closesAt, failed }) => (
          <p key={round}>
            <Light state={failed ? "bad" : view.need.round === round ? "run" : "off"}>
              {t("round.nth", { round })}
              {" · "}
              {t(
                failed
                  ? failed === "need.too_few_quotes"
                    ? "round.failed.too_few"
                    : "round.failed.other"
                  : view.need.state === "published"
                    ? "round.running"
                    : "round.over",
              )}
            </Light>
            {closesAt ? (
              <span className="small mut"> {t("round.closes", { at: instant(closesAt) })}</span>
            ) : null}
          </p>
        ))}
      </div>
    </Sheet>
  );
}
