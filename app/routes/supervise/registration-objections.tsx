import type { ObjectionFile } from "#db/read/admission.ts";
import type { PaperRow } from "#db/store/entry-paper.ts";
import { RadioGroup } from "#app/components/choice-group.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light, type LightState } from "#app/components/light.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Dated<Row> = { [Key in keyof Row]: Date extends Row[Key] ? Row[Key] | string : Row[Key] };
export type ShownObjection = Dated<ObjectionFile> & { light: LightState };
export type ShownPaper = Dated<PaperRow>;

export function ObjectionSheet({ objection }: { objection: ShownObjection }) {
  const t = useT();
  const format = useFormat();
  const { id, ground, facts, state, fileId, fileName, light } = objection;
  const who =
    objection.accountName ?? [objection.guestName, objection.guestContact].filter(Boolean).join(" · ");
  return (
    <Sheet
      title={t("objection.no", { no: id })}
      side={
        <>
          <Light state={light} />
          <Tag>{t(`objection.state.${state}`)}</Tag>
        </>
      }
    >
      <KeyValues
        items={[
          [t("objection.ground"), t(`objection.ground.${ground}`)],
          [t("objection.facts"), facts],
          [t("objection.evidence"), fileId ? <a href={`/files/${fileId}`}>{fileName}</a> : null],
          [t("objection.by"), who],
          [t("objection.submitted_at"), format.instant(objection.submittedAt)],
          [t("objection.answer_due"), format.instant(objection.answerDueAt)],
          [t("objection.answer"), objection.answer],
          [t("objection.decide_due"), format.instant(objection.decideDueAt)],
          [t("objection.decision"), objection.decision],
        ]}
      />
    </Sheet>
  );
}

export function DecideForm({ objections }: { objections: readonly ShownObjection[] }) {
  const t = useT();
  const labels = {
    objectionId: t("objection.sheet"),
    verdict: t("objection.verdict"),
    reason: t("objection.reason"),
  };
  return (
    <FormLayout name="objection" title={t("objection.verdict")} labels={labels}>
      <SelectField
        name="objectionId"
        options={objections.map(({ id }) => ({ value: String(id), label: t("objection.no", { no: id }) }))}
        defaultValue={objections.length === 1 ? String(objections[0]?.id) : null}
      />
      <RadioGroup
        name="verdict"
        options={[
          { value: "dismiss", label: t("objection.dismiss") },
          { value: "uphold", label: t("objection.uphold") },
        ]}
      />
      <TextareaField name="reason" rows={3} maxLength={2_000} />
      <SubmitButton full>{t("objection.verdict_submit")}</SubmitButton>
    </FormLayout>
  );
}

export function PaperSheet({ papers }: { papers: readonly ShownPaper[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Sheet title={t("paper.sheet")}>
      <KeyValues
        items={papers.map(({ kind, state, dueAt, fileId, fileName, remark }) => [
          t(`paper.${kind}`),
          <span key={kind}>
            <Tag>{t(`paper.state.${state}`)}</Tag>{" "}
            {fileId ? <a href={`/files/${fileId}`}>{fileName}</a> : null}
            {dueAt && state === "missing" ? ` ${t("paper.due")} ${format.instant(dueAt)}` : ""}
            {remark ? ` · ${remark}` : ""}
          </span>,
        ])}
      />
    </Sheet>
  );
}

export function CheckPaperForm({ papers }: { papers: readonly ShownPaper[] }) {
  const t = useT();
  const labels = { kind: t("paper.choose"), accept: t("paper.result"), remark: t("paper.remark") };
  return (
    <FormLayout name="paper" title={t("paper.check")} labels={labels}>
      <SelectField
        name="kind"
        options={papers.map(({ kind }) => ({ value: kind, label: t(`paper.${kind}`) }))}
        defaultValue={papers.length === 1 ? papers[0]?.kind : null}
      />
      <RadioGroup
        name="accept"
        options={[
          { value: "yes", label: t("paper.accept") },
          { value: "no", label: t("paper.send_back") },
        ]}
      />
      <TextareaField name="remark" rows={2} maxLength={1_000} optional />
      <SubmitButton full>{t("paper.check")}</SubmitButton>
    </FormLayout>
  );
}
