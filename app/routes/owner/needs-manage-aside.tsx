import { Alert } from "#app/components/alert.tsx";
import { Form } from "#app/components/form.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import type { ManageView } from "./needs-manage-view.ts";

/** The next step of the owner: post the draft, wait, read the result, or take the notice back. */
export function ManageAside({ view }: { view: ManageView }) {
  const t = useT();
  const { need } = view;
  return (
    <>
      {need.state === "draft" ? <PublishSheet view={view} /> : null}
      {need.state === "review" ? (
        <Sheet title={t("need.state.review")}>
          <p>{t("need.review.waiting")}</p>
          <p className="small ink2">{t("need.take_back.text")}</p>
          <Form name="take-back">
            <SubmitButton tone="plain">{t("need.take_back.submit")}</SubmitButton>
          </Form>
        </Sheet>
      ) : null}
      {need.directAgency ? (
        <Sheet title={t("need.direct")}>
          <KeyValues
            items={[
              [
                t("need.direct.agency"),
                <a key="a" href={`/agencies/${need.directAgency.code}`}>
                  {need.directAgency.name}
                </a>,
              ],
              [t("need.direct.price"), <Money key="m" fen={need.directPriceFen} />],
              [t("need.direct.reason"), need.directReason],
            ]}
          />
        </Sheet>
      ) : null}
      {need.isDraft ? null : (
        <Sheet title={t("need.public_page")}>
          <p>
            <a href={`/needs/${need.no}`}>{t("need.public_page.open")}</a>
          </p>
          {need.openedAt || need.directAgency ? (
            <p>
              <a href={`/needs/${need.no}/result`}>{t("need.result.open")}</a>
            </p>
          ) : (
            <p className="small mut">{t("need.sealed.text")}</p>
          )}
        </Sheet>
      )}
      {need.state === "draft" ? <DiscardSheet /> : null}
      {view.cancel === "alone" ? <CancelSheet /> : null}
      {view.cancel === "with_consent" ? (
        <Sheet title={t("need.cancel")}>
          <p>{t("need.cancel.not_alone")}</p>
        </Sheet>
      ) : null}
    </>
  );
}

function PublishSheet({ view }: { view: ManageView }) {
  const t = useT();
  const { defects, returned, path, formalReview, need } = view;
  return (
    <Sheet title={t("need.check")} tone="primary">
      <div className="grid">
        {returned.length > 0 ? (
          <Alert tone="warn" title={t("need.returned")}>
            <ul>
              {returned.map((defect) => (
                <li key={defect}>{defect}</li>
              ))}
            </ul>
          </Alert>
        ) : null}
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
          <p>{t(formalReview ? "need.check.review" : "need.check.ready")}</p>
        )}
        {path ? (
          <p className="small ink2">
            {t("need.path.text", { notice: path.noticeWd, publicity: path.publicityWd, total: path.totalWd })}
          </p>
        ) : null}
        {defects.length === 0 ? (
          <Form name="publish">
            <SubmitButton full>
              {t(formalReview ? "need.submit_review" : need.directAgency ? "need.choose" : "need.publish")}
            </SubmitButton>
          </Form>
        ) : null}
        <p>
          <ButtonLink href={`/owner/needs/${need.no}/edit`}>{t("need.edit")}</ButtonLink>
        </p>
      </div>
    </Sheet>
  );
}

function DiscardSheet() {
  const t = useT();
  return (
    <Sheet title={t("need.discard")}>
      <p className="small ink2">{t("need.discard.text")}</p>
      <Form name="discard">
        <SubmitButton tone="danger">{t("need.discard.submit")}</SubmitButton>
      </Form>
    </Sheet>
  );
}

function CancelSheet() {
  const t = useT();
  return (
    <Sheet title={t("need.cancel")}>
      <Form name="cancel" labels={{ reason: t("need.cancel.reason") }}>
        <TextareaField name="reason" hint={t("need.cancel.hint")} rows={2} maxLength={500} />
        <SubmitButton tone="danger">{t("need.cancel.submit")}</SubmitButton>
      </Form>
    </Sheet>
  );
}
