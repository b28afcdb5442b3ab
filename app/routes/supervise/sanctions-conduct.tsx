import { DataTable } from "#app/components/data-table.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";

type Row = {
  readonly id: number;
  readonly code: string;
  readonly facts: string;
  readonly points: number;
  readonly happenedAt: Date | string;
  readonly name: string;
  readonly nameEn: string | null;
};

/** Entries that the platform's own record has proposed; a person confirms or annuls each. */
export function Conduct({ rows, acts }: { readonly rows: readonly Row[]; readonly acts: boolean }) {
  const t = useT();
  const { local, instant } = useFormat();
  return (
    <Sheet title={t("ledger.waiting")} note={t("ledger.waiting.note")} pad={false}>
      {rows.length === 0 ? (
        <EmptyState title={t("ledger.none")} text={t("ledger.none_text")} />
      ) : (
        <DataTable
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "agency",
              label: t("sanction.agency"),
              main: true,
              cell: (row) => local({ zh: row.name, en: row.nameEn ?? row.name }),
            },
            { key: "code", label: t("ledger.code"), cell: (row) => t(`conduct.${row.code}` as MessageKey) },
            { key: "facts", label: t("sanction.facts"), cell: (row) => row.facts },
            { key: "points", label: t("ledger.points"), numeric: true, cell: (row) => row.points },
            { key: "at", label: t("ledger.at"), cell: (row) => instant(row.happenedAt) },
            {
              key: "decide",
              label: t("engagement.action"),
              action: true,
              cell: (row) => (acts ? <Decide id={row.id} /> : null),
            },
          ]}
        />
      )}
    </Sheet>
  );
}

function Decide({ id }: { id: number }) {
  const t = useT();
  return (
    <Form name={`conduct-${id}`} labels={{ reason: t("ledger.reason") }} className="form">
      <input type="hidden" name="id" value={id} />
      <Field name="reason" optional maxLength={200} />
      <p className="row">
        <SubmitButton small name="decision" value="confirmed">
          {t("ledger.confirm")}
        </SubmitButton>
        <SubmitButton small tone="plain" name="decision" value="annulled">
          {t("ledger.annul")}
        </SubmitButton>
      </p>
    </Form>
  );
}
