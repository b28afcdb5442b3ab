import type { ObjectionGround, ObjectionState } from "#domain/agency/entry-objection.ts";
import type { DeferrablePaper, PaperState } from "#domain/agency/entry-papers.ts";
import { Alert } from "#app/components/alert.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

export type OwnObjection = {
  id: number;
  ground: ObjectionGround;
  facts: string;
  state: ObjectionState;
  fileId: string | null;
  fileName: string | null;
  answerDueAt: string | Date;
  answer: string | null;
  decision: string | null;
};
export type OwnPaper = {
  kind: DeferrablePaper;
  state: PaperState;
  dueAt: string | Date | null;
  remark: string | null;
};

/** What has been said against the own entry, to be answered. Who said it is not told. */
export function OwnObjections({ objections }: { objections: readonly OwnObjection[] }) {
  const t = useT();
  const format = useFormat();
  const open = objections.filter(({ state }) => state === "open");
  const labels = { objectionId: t("objection.sheet"), answer: t("objection.answer") };
  return (
    <>
      {objections.map(({ id, ground, facts, state, fileId, fileName, answerDueAt, answer, decision }) => (
        <Sheet
          key={id}
          title={t("objection.no", { no: id })}
          side={<Tag>{t(`objection.state.${state}`)}</Tag>}
        >
          <KeyValues
            items={[
              [t("objection.ground"), t(`objection.ground.${ground}`)],
              [t("objection.facts"), facts],
              [t("objection.evidence"), fileId ? <a href={`/files/${fileId}`}>{fileName}</a> : null],
              [t("objection.answer_due"), format.instant(answerDueAt)],
              [t("objection.answer"), answer],
              [t("objection.decision"), decision],
            ]}
          />
        </Sheet>
      ))}
      {open.length > 0 ? (
        <FormLayout name="answer" title={t("objection.answer")} labels={labels}>
          <SelectField
            name="objectionId"
            options={open.map(({ id }) => ({ value: String(id), label: t("objection.no", { no: id }) }))}
            defaultValue={open.length === 1 ? String(open[0]?.id) : null}
          />
          <TextareaField name="answer" rows={4} maxLength={4_000} />
          <SubmitButton full>{t("objection.answer_submit")}</SubmitButton>
        </FormLayout>
      ) : null}
    </>
  );
}

/** Papers that were deferred, each with its instant. */
export function OwnPapers({ papers }: { papers: readonly OwnPaper[] }) {
  const t = useT();
  const format = useFormat();
  const missing = papers.filter(({ state }) => state === "missing");
  if (papers.every(({ state }) => state === "given")) return null;
  const labels = { kind: t("paper.choose"), file: t("paper.file") };
  return (
    <>
      <Sheet title={t("paper.sheet")}>
        {missing.length > 0 ? <Alert tone="warn">{t("paper.waiting")}</Alert> : null}
        <KeyValues
          items={papers.map(({ kind, state, dueAt, remark }) => [
            t(`paper.${kind}`),
            <span key={kind}>
              <Tag>{t(`paper.state.${state}`)}</Tag>
              {dueAt && state === "missing" ? ` ${t("paper.due")} ${format.instant(dueAt)}` : ""}
              {remark ? ` · ${remark}` : ""}
            </span>,
          ])}
        />
      </Sheet>
      {missing.length > 0 ? (
        <FormLayout name="paper" title={t("paper.hand_in")} files labels={labels}>
          <SelectField
            name="kind"
            options={missing.map(({ kind }) => ({ value: kind, label: t(`paper.${kind}`) }))}
            defaultValue={missing.length === 1 ? missing[0]?.kind : null}
          />
          <FileField name="file" accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx" hint={t("register.file_hint")} />
          <SubmitButton full>{t("paper.hand_in")}</SubmitButton>
        </FormLayout>
      ) : null}
    </>
  );
}
