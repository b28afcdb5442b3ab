import { Field } from "./field.tsx";
import { FileField } from "./file-field.tsx";
import { TextareaField } from "./textarea-field.tsx";
import type { T } from "#app/i18n/translate.ts";
import { deferrablePapers } from "#domain/agency/entry-papers.ts";
import { useT } from "./ui-context.tsx";

/** Rows for holders; `holders[n]` of the form. */
const rows = [0, 1, 2, 3];
const accepted = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";

/** Label of every field by its name. */
export function identityLabels(t: T): Record<string, string> {
  const labels: Record<string, string> = {
    representativeIdNo: t("identity.representative_id"),
    controllerName: t("identity.controller_name"),
    controllerCode: t("identity.controller_code"),
    supervisorName: t("identity.supervisor_name"),
    supervisorIdNo: t("identity.supervisor_id"),
    sponsor: t("identity.sponsor"),
    interests: t("identity.interests"),
    bankAccount: t("identity.bank_account"),
    holders: t("identity.holders"),
  };
  for (const paper of deferrablePapers) labels[paper] = t(`paper.${paper}`);
  for (const row of rows)
    Object.assign(labels, {
      [`holders[${row}].name`]: t("identity.holder_name"),
      [`holders[${row}].code`]: t("identity.holder_code"),
      [`holders[${row}].share`]: t("identity.holder_share"),
    });
  return labels;
}

/** Who controls the firm. */
function ControllerFields({ optional }: { optional: boolean }) {
  return (
    <div className="pair">
      <Field name="controllerName" maxLength={120} optional={optional} />
      <Field name="controllerCode" maxLength={40} autoComplete="off" optional={optional} />
    </div>
  );
}

function HolderFields({ optional }: { optional: boolean }) {
  const t = useT();
  return rows.map((row) => (
    <details key={row} open={row === 0}>
      <summary>{t("identity.holder_n", { n: row + 1 })}</summary>
      <HolderRow row={row} optional={optional || row > 0} />
    </details>
  ));
}

/** Who holds and who controls, by itself: a change of it states all of it anew. */
export function HoldingFields() {
  return (
    <>
      <ControllerFields optional />
      <HolderFields optional />
    </>
  );
}

/** An owner states it for the conflict checks; a public body leaves out what it does not have. */
export function OwnerIdentityFields({ again = false }: { again?: boolean }) {
  const t = useT();
  return (
    <>
      <Field name="representativeIdNo" maxLength={40} autoComplete="off" optional={again} />
      <Field name="bankAccount" maxLength={60} inputMode="numeric" autoComplete="off" optional={again} />
      <p className="hint">{t("identity.owner_body")}</p>
      <ControllerFields optional />
      <HolderFields optional />
    </>
  );
}

/** Who stands behind the firm; `again`: all of it may stay as it was. Numbers are never filled in again. */
export function IdentityFields({ again = false }: { again?: boolean }) {
  const t = useT();
  const number = { autoComplete: "off" as const, optional: again };
  return (
    <>
      <Field name="representativeIdNo" maxLength={40} {...number} />
      <ControllerFields optional={again} />
      <div className="pair">
        <Field name="supervisorName" maxLength={60} optional />
        <Field name="supervisorIdNo" maxLength={40} autoComplete="off" optional />
      </div>
      <Field name="bankAccount" maxLength={60} inputMode="numeric" {...number} />
      {rows.map((row) => (
        <details key={row} open={row === 0 && !again}>
          <summary>{t("identity.holder_n", { n: row + 1 })}</summary>
          <HolderRow row={row} optional={again || row > 0} />
        </details>
      ))}
      <Field name="sponsor" maxLength={120} hint={t("identity.sponsor_hint")} optional />
      <TextareaField
        name="interests"
        rows={2}
        maxLength={2_000}
        hint={t("identity.interests_hint")}
        optional
      />
    </>
  );
}

function HolderRow({ row, optional }: { row: number; optional: boolean }) {
  const name = (field: string) => `holders[${row}].${field}`;
  return (
    <div className="form">
      <Field name={name("name")} maxLength={120} optional={optional} />
      <div className="pair">
        <Field name={name("code")} maxLength={40} autoComplete="off" optional={optional} />
        <Field name={name("share")} maxLength={10} inputMode="decimal" optional={optional} />
      </div>
    </div>
  );
}

export function PaperFields() {
  return deferrablePapers.map((paper) => <FileField key={paper} name={paper} accept={accepted} optional />);
}
