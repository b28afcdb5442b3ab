import { Alert } from "#app/components/alert.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { DrawSource } from "#domain/selection/draw-plan.ts";
import { voidReasons, type DrawStage, type VoidReason } from "#domain/selection/draw-progress.ts";
import type { Duty } from "./draws-duty.ts";

type ValueProps = {
  readonly source: DrawSource;
  readonly drawAt: Date | string;
  readonly stage: DrawStage;
  readonly duty: Duty;
};

export function EnterValue({ source, drawAt, stage, duty }: ValueProps) {
  const t = useT();
  const { instant } = useFormat();
  if (source === "none") return null;
  if (stage === "objections")
    return (
      <Alert tone="info" title={t("draws.enter")}>
        {t("draws.not_yet", { at: instant(drawAt) })}
      </Alert>
    );
  if (!duty.mayEnter) return null;
  const labels = { round: t(`draws.field.round.${source}`), digits: t(`draws.field.digits.${source}`) };
  return (
    <>
      {duty.differs ? (
        <Alert tone="danger">{t("draws.differs")}</Alert>
      ) : duty.entered ? (
        <Alert tone="info">{t("draws.entered")}</Alert>
      ) : null}
      <FormLayout name="value" title={t("draws.enter")} labels={labels}>
        <p className="hint">{t("draws.enter_text")}</p>
        <Field name="round" maxLength={60} />
        <Field name="digits" inputMode="numeric" maxLength={120} />
        <SubmitButton full>{t("draws.enter")}</SubmitButton>
      </FormLayout>
    </>
  );
}

export function WitnessForm() {
  const t = useT();
  return (
    <FormLayout name="witness" title={t("draws.witness")} labels={{ secret: t("draws.field.secret") }}>
      <p className="hint">{t("draws.witness_text")}</p>
      <Field name="secret" optional maxLength={64} />
      <SubmitButton tone="plain" full>
        {t("draws.witness")}
      </SubmitButton>
    </FormLayout>
  );
}

export function WitnessSecret({ secret }: { readonly secret: string }) {
  const t = useT();
  return (
    <Sheet title={t("draws.witness")} tone="official">
      <output>{t("draws.witnessed")}</output>
      <p>
        <code className="code">{secret}</code>
      </p>
    </Sheet>
  );
}

type VoidProps = {
  readonly duty: Duty;
  readonly stage: DrawStage;
  readonly asked: {
    readonly reason: VoidReason;
    readonly note: string | null;
    readonly by: string | null;
  } | null;
};

/** Two persons, before the draw's instant; afterwards nothing is voided and the page says so. */
export function VoidForms({ duty, stage, asked }: VoidProps) {
  const t = useT();
  if (!duty.mayVoid)
    return stage === "value" || stage === "ready" ? <p className="hint">{t("draws.void_late")}</p> : null;
  if (!asked) return <AskVoid />;
  return (
    <>
      <Alert tone="warn" title={t("draw.step.void_asked", { reason: t(`draw.void.${asked.reason}`) })}>
        {asked.note} {asked.by ? t("draw.asked_by", { name: asked.by }) : null}
      </Alert>
      {duty.ownVoid ? (
        <p className="hint">{t("draws.void_own")}</p>
      ) : (
        <>
          <FormLayout name="confirm" title={t("draws.void_confirm")}>
            <SubmitButton tone="danger" full>
              {t("draws.void_confirm")}
            </SubmitButton>
          </FormLayout>
          <FormLayout name="refuse" title={t("draws.void_refuse")}>
            <SubmitButton tone="plain" full>
              {t("draws.void_refuse")}
            </SubmitButton>
          </FormLayout>
        </>
      )}
    </>
  );
}

function AskVoid() {
  const t = useT();
  const labels = { reason: t("draws.field.reason"), note: t("draws.field.note") };
  return (
    <FormLayout name="void" title={t("draws.void")} labels={labels}>
      <p className="hint">{t("draws.void_text")}</p>
      <SelectField
        name="reason"
        options={voidReasons.map((reason) => ({ value: reason, label: t(`draw.void.${reason}`) }))}
      />
      <TextareaField name="note" rows={3} maxLength={1_000} />
      <SubmitButton tone="danger" full>
        {t("draws.void_ask")}
      </SubmitButton>
    </FormLayout>
  );
}
