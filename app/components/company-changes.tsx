import { changeKinds, type ChangeKind, type ChangeState } from "#domain/agency/change.ts";
import { RowForm } from "./row-form.tsx";
import { Sheet } from "./sheet.tsx";
import { ButtonLink, SubmitButton } from "./submit-button.tsx";
import { Tag } from "./tag.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Change = {
  readonly id: number;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly before: string;
  readonly after: string;
  readonly note: string;
  readonly requestedAt: Date | string;
  readonly decidedAt: Date | string | null;
};

/** Every change a firm has asked for, and what waits may be taken back. */
export function CompanyChanges({
  changes,
  mayManage,
}: {
  readonly changes: readonly Change[];
  readonly mayManage: boolean;
}) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Sheet title={t("life.company.changes")} note={t("life.company.changes_note")}>
      {changes.length === 0 ? <p className="mut">{t("life.company.changes_none")}</p> : null}
      <ul className="ruled">
        {changes.map((change) => (
          <li key={change.id}>
            <div className="row">
              <b>{t(`life.kind.${change.kind}`)}</b>
              <Tag tone={change.state === "in_force" ? "seal" : undefined}>
                {t(`life.change_state.${change.state}`)}
              </Tag>
              <span className="small mut">{instant(change.decidedAt ?? change.requestedAt)}</span>
            </div>
            <div>
              {t("life.change.from_to", {
                before: change.before || t("life.company.account_none"),
                after: change.after,
              })}
            </div>
            {change.note ? <div className="small ink2">{change.note}</div> : null}
            {mayManage && (change.state === "submitted" || change.state === "checked") ? (
              <RowForm name="withdraw" fields={{ id: change.id }}>
                <SubmitButton tone="plain" small>
                  {t("life.change.withdraw")}
                </SubmitButton>
              </RowForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** `base`: the firm's own page. */
export function ChangeLinks({ base }: { readonly base: "/agency/company" | "/owner/company" }) {
  const t = useT();
  return (
    <Sheet title={t("life.company.change")}>
      <ul className="ruled">
        {changeKinds.map((kind) => (
          <li key={kind}>
            <p className="small ink2">{t(`life.change.effect.${kind}`)}</p>
            <ButtonLink small href={`${base}/change?kind=${kind}`}>
              {t(`life.kind.${kind}`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
