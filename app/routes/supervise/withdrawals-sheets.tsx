import { EmptyState } from "#app/components/empty-state.tsx";
import { Form } from "#app/components/form.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light } from "#app/components/light.tsx";
import { Money } from "#app/components/money.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { withdrawalCodes, type WithdrawalCode } from "#domain/selection/withdrawal.ts";

type Row = {
  readonly id: number;
  readonly no: string;
  readonly title: string;
  readonly agency: string;
  readonly agencyEn: string | null;
  readonly amountFen: number;
  readonly code: WithdrawalCode;
  readonly reason: string;
  readonly state: "asked" | "confirmed" | "refused";
  readonly askedName: string;
  readonly askedAt: Date | string;
  readonly decidedName: string | null;
  readonly decidedAt: Date | string | null;
  readonly decisionNote: string | null;
};
type Definite = {
  readonly no: string;
  readonly title: string;
  readonly agency: string;
  readonly agencyEn: string | null;
};

/** The first person's form: which award, why, in words that become public. */
export function AskForm({
  awards,
  chosen,
}: {
  readonly awards: readonly Definite[];
  readonly chosen: string;
}) {
  const t = useT();
  const { local } = useFormat();
  if (awards.length === 0)
    return (
      <Sheet title={t("withdrawal.ask")}>
        <EmptyState title={t("withdrawal.none_definite")} />
      </Sheet>
    );
  const labels = { no: t("withdrawal.award"), code: t("withdrawal.code"), reason: t("withdrawal.reason") };
  return (
    <FormLayout name="ask" title={t("withdrawal.ask")} labels={labels}>
      <p className="hint">{t("withdrawal.ask_text")}</p>
      <SelectField
        name="no"
        defaultValue={chosen}
        options={awards.map(({ no, title, agency, agencyEn }) => ({
          value: no,
          label: `${no} ${title} · ${local({ zh: agency, en: agencyEn ?? agency })}`,
        }))}
      />
      <SelectField
        name="code"
        options={withdrawalCodes.map((code) => ({ value: code, label: t(`withdrawal.code.${code}`) }))}
      />
      <TextareaField name="reason" hint={t("withdrawal.reason_hint")} rows={4} maxLength={1000} />
      <SubmitButton tone="danger" full>
        {t("withdrawal.ask_submit")}
      </SubmitButton>
    </FormLayout>
  );
}

const lights = { asked: "hold", confirmed: "bad", refused: "off" } as const;

export function WithdrawalSheet({
  row,
  may,
}: {
  readonly row: Row;
  readonly may: "read" | "wait" | "decide";
}) {
  const t = useT();
  const { exact, local } = useFormat();
  return (
    <Sheet title={row.title} note={row.no} tone={may === "decide" ? "primary" : undefined}>
      <div className="grid">
        <Light state={lights[row.state]}>{t(`withdrawal.state.${row.state}`)}</Light>
        <KeyValues
          items={[
            [t("result.agency"), local({ zh: row.agency, en: row.agencyEn ?? row.agency })],
            [t("result.amount"), <Money key="m" fen={row.amountFen} />],
            [t("withdrawal.code"), t(`withdrawal.code.${row.code}`)],
            [t("withdrawal.reason"), row.reason],
            [t("withdrawal.first"), `${row.askedName} ${exact(row.askedAt)}`],
            [
              t("withdrawal.second"),
              row.decidedAt
                ? `${row.decidedName ?? ""} ${exact(row.decidedAt)} ${row.decisionNote ?? ""}`
                : null,
            ],
          ]}
        />
        <p>
          <a href={`/needs/${row.no}/result`}>{t("need.result.open")}</a>
        </p>
        {may === "wait" ? <p className="hint">{t("withdrawal.wait")}</p> : null}
        {may === "decide" ? <DecisionForms id={row.id} /> : null}
      </div>
    </Sheet>
  );
}

function DecisionForms({ id }: { readonly id: number }) {
  const t = useT();
  return (
    <>
      <p className="hint">{t("withdrawal.effect")}</p>
      {(["confirm", "refuse"] as const).map((decision) => (
        <Form key={decision} name={decision} labels={{ note: t("withdrawal.note") }}>
          <input type="hidden" name="id" value={id} />
          <TextareaField
            name="note"
            optional={decision === "confirm"}
            hint={decision === "refuse" ? t("cancel.note_hint") : undefined}
            rows={2}
            maxLength={500}
          />
          <SubmitButton tone={decision === "confirm" ? "danger" : "plain"}>
            {t(`withdrawal.${decision}`)}
          </SubmitButton>
        </Form>
      ))}
    </>
  );
}
