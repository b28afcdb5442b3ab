import { RadioGroup } from "#app/components/choice-group.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type When = Date | string;

export function ContestForm({ until }: { until: When }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <FormLayout
      title={t("counter.contest")}
      note={t("counter.contest_note", { until: instant(until) })}
      name="contest"
      labels={{ reason: t("counter.contest_reason") }}
    >
      <TextareaField name="reason" rows={4} maxLength={1_000} />
      <SubmitButton tone="danger">{t("counter.contest_submit")}</SubmitButton>
    </FormLayout>
  );
}

type Contested = {
  readonly contestedAt: When | null;
  readonly contestReason: string | null;
  readonly answerDueAt: When | null;
  readonly answeredAt: When | null;
  readonly answer: string | null;
};

export function ContestSheet({ receipt }: { receipt: Contested }) {
  const t = useT();
  const { instant } = useFormat();
  const { contestedAt, contestReason, answerDueAt, answeredAt, answer } = receipt;
  return (
    <Sheet title={t("counter.contest")}>
      <KeyValues
        items={[
          [t("counter.contested_at"), contestedAt ? instant(contestedAt) : null],
          [t("counter.contest_reason"), contestReason],
          [t("counter.answer_due"), answerDueAt && !answeredAt ? instant(answerDueAt) : null],
          [t("counter.answered_at"), answeredAt ? instant(answeredAt) : null],
          [t("counter.answer"), answer],
        ]}
      />
    </Sheet>
  );
}

export function AnswerForm() {
  const t = useT();
  return (
    <FormLayout
      title={t("counter.answer_title")}
      name="answer"
      labels={{ decision: t("counter.decision"), reason: t("counter.answer") }}
    >
      <RadioGroup
        name="decision"
        options={(["uphold", "reject"] as const).map((one) => ({
          value: one,
          label: t(`counter.decision.${one}`),
        }))}
      />
      <TextareaField name="reason" rows={4} maxLength={1_000} />
      <SubmitButton>{t("counter.answer_submit")}</SubmitButton>
    </FormLayout>
  );
}
