import { Alert } from "#app/components/alert.tsx";
import { Form } from "#app/components/form.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { stepHref } from "./need-step-names.ts";
import { StepList } from "./needs-step-aside.tsx";
import { RunningSheets } from "./question-notice.tsx";
import type { ManageView } from "./needs-manage-view.ts";

/** The next step of the owner: post the draft, wait, read the result, or take the notice back. */
export function ManageAside({ view }: { view: ManageView }) {
  const t = useT();
  const { need } = view;
  return (
    <>
      {need.state === "draft" || view.decides ? <PublishSheet view={view} /> : null}
      {need.state === "draft" ? <StepList no={need.no} current={null} /> : null}
      {view.decides ? <RefuseSheet /> : null}
      {need.state === "review" || need.state === "own_approval" ? (
        <Sheet title={t(`need.state.${need.state}`)}>
          <p>{t(need.state === "review" ? "need.review.waiting" : "posting.approval.waiting")}</p>
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
              [t("choice.code"), need.directCode ? t(`choice.code.${need.directCode}`) : null],
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
            <p className="small mut">{t(view.priceRounds ? "rounds.sealed_note" : "need.sealed.text")}</p>
          )}
        </Sheet>
      )}
      {view.talks ? (
        <Sheet title={t("talks.title")} tone="primary">
          <p>
            <ButtonLink href={`/owner/needs/${need.no}/talks`} primary>
              {t("talks.manage")}
            </ButtonLink>
          </p>
        </Sheet>
      ) : null}
      {view.lows > 0 ? (
        <Sheet title={t("low_price.title")} tone={need.state === "selecting" ? "primary" : undefined}>
          <ButtonLink href={`/owner/needs/${need.no}/low-price`}>{t("low_price.open")}</ButtonLink>
        </Sheet>
      ) : null}
      {need.state === "draft" ? <DiscardSheet /> : null}
      <RunningSheets view={view} />
    </>
  );
}

function PublishSheet({ view }: { view: ManageView }) {
  const t = useT();
  const { defects, returned, path, formalReview, need, approval, refused } = view;
  const posts = formalReview ? "need.submit_review" : need.directAgency ? "need.choose" : "need.publish";
  const submit = approval === "asked" ? "posting.approval.ask" : posts;
  return (
    <Sheet title={t("need.check")} tone="primary">
      <div className="grid">
        {refused === null ? null : (
          <Alert tone="warn" title={t("posting.approval.refused")}>
            {refused}
          </Alert>
        )}
        {approval === "asked" ? <p className="small">{t("posting.approval.note")}</p> : null}
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
                <li key={defect.text}>
                  {defect.text} <code className="small">{defect.code}</code>{" "}
                  {defect.code === "need.trading_threshold" ? (
                    <a href="/trading">{t("trading.link")}</a>
                  ) : null}
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
            <SubmitButton full>{t(submit)}</SubmitButton>
          </Form>
        ) : null}
        <Splitting view={view} />
        {need.state === "draft" ? (
          <p>
            <ButtonLink href={stepHref(need.no, "work")}>{t("need.edit")}</ButtonLink>
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

/** What the supervisor will see too; it refuses nothing. */
function Splitting({ view: { splitting } }: { view: ManageView }) {
  const t = useT();
  const { money, list } = useFormat();
  if (!splitting) return null;
  const { suspected, yearFen } = splitting;
  return (
    <>
      {suspected ? (
        <Alert tone="warn" title={t("posting.split")}>
          {t("posting.split.text", {
            needs: list([...suspected.needs]),
            days: suspected.days,
            total: money(suspected.totalFen),
            threshold: money(suspected.thresholdFen),
          })}
        </Alert>
      ) : null}
      <p className="small ink2">{t("posting.split.year", { total: money(yearFen) })}</p>
    </>
  );
}

function RefuseSheet() {
  const t = useT();
  return (
    <Sheet title={t("posting.approval.refuse")}>
      <Form name="refuse" labels={{ reason: t("posting.approval.reason") }}>
        <TextareaField name="reason" rows={2} maxLength={500} />
        <SubmitButton tone="plain">{t("posting.approval.refuse")}</SubmitButton>
      </Form>
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
