import { Light } from "./light.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Question = {
  readonly text: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
};
type Props = { readonly question: Question; readonly now: Date; readonly open: boolean };

/** A question with its instant and its answer; one without stays visible as such for good. */
export function QuestionEntry({ question, now, open }: Props) {
  const t = useT();
  const { exact, instant } = useFormat();
  const { text, askedAt, dueAt, answer, answeredAt } = question;
  return (
    <div className="grid">
      <p>
        <b>{t("question.asked")}</b> <span className="small mut">{exact(askedAt)}</span>
        <br />
        {text}
      </p>
      {answer && answeredAt ? (
        <p>
          <b>{t("question.answer")}</b> <span className="small mut">{exact(answeredAt)}</span>
          <br />
          {answer}
        </p>
      ) : (
        <p>
          {open && now < dueAt ? (
            <Light state="hold">{t("question.waiting", { at: instant(dueAt) })}</Light>
          ) : (
            <Light state="bad">{t(open ? "question.late" : "question.unanswered")}</Light>
          )}
        </p>
      )}
    </div>
  );
}
