import { Form } from "#app/components/form.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { cancelCodes } from "#domain/need/cancel-codes.ts";
import type { ManageView } from "./needs-manage-view.ts";

/** What an owner can do while its notice runs, and after a round that came to nothing. */
export function RunningSheets({ view }: { readonly view: ManageView }) {
  const t = useT();
  const { need, running } = view;
  return (
    <>
      {running.questions > 0 || need.state === "published" ? (
        <Sheet title={t("question.title")} tone={running.open > 0 ? "primary" : undefined}>
          <p>
            {running.open > 0 ? `${t("question.manage_count", { count: running.open })} ` : ""}
            <a href={`/owner/needs/${need.no}/questions`}>{t("question.manage")}</a>
          </p>
        </Sheet>
      ) : null}
      {need.state === "published" ? (
        <Sheet title={t("addendum.title")}>
          <p className="small ink2">{t("addendum.text")}</p>
          <p>
            <ButtonLink href={`/owner/needs/${need.no}/addendum`}>{t("addendum.link")}</ButtonLink>
          </p>
        </Sheet>
      ) : null}
      {need.state === "failed" ? <NextRound view={view} /> : null}
      {view.cancel ? <CancelSheet view={view} /> : null}
    </>
  );
}

function NextRound({ view }: { readonly view: ManageView }) {
  const t = useT();
  const { need, running } = view;
  if (running.roundsLeft > 0)
    return (
      <Sheet title={t("round.again")} tone="primary">
        <p>{t("round.again.text")}</p>
        <Form name="again">
          <SubmitButton full>{t("round.again.submit", { round: need.round + 1 })}</SubmitButton>
        </Form>
      </Sheet>
    );
  return (
    <Sheet title={t("round.direct")}>
      <p>{t("round.direct.text")}</p>
      <p>
        <ButtonLink href={`/owner/needs/new?requirement=${need.requirementId}`}>
          {t("round.direct")}
        </ButtonLink>
      </p>
    </Sheet>
  );
}

function CancelSheet({ view }: { readonly view: ManageView }) {
  const t = useT();
  const { cancel, running } = view;
  const asks = cancel === "with_consent";
  if (asks && running.cancellation?.state === "asked")
    return (
      <Sheet title={t("need.cancel")}>
        <p>{t("cancel.asked")}</p>
      </Sheet>
    );
  return (
    <Sheet title={t("need.cancel")}>
      <div className="grid">
        {asks ? <p>{t("cancel.ask.text")}</p> : null}
        {running.cancellation?.state === "refused" ? (
          <p>{t("cancel.refused", { note: running.cancellation.note ?? "" })}</p>
        ) : null}
        <Form
          name={asks ? "ask-cancel" : "cancel"}
          labels={{ code: t("cancel.code"), reason: t("need.cancel.reason") }}
        >
          <SelectField
            name="code"
            options={cancelCodes.map((code) => ({ value: code, label: t(`cancel.code.${code}`) }))}
          />
          <TextareaField name="reason" hint={t("need.cancel.hint")} rows={2} maxLength={500} />
          <SubmitButton tone="danger">{t(asks ? "cancel.ask.submit" : "need.cancel.submit")}</SubmitButton>
        </Form>
      </div>
    </Sheet>
  );
}
