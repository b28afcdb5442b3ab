import { Alert } from "#app/components/alert.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { PolicyProposalState } from "#domain/policy/proposal.ts";

type Duty = {
  readonly own: boolean;
  readonly decides: boolean;
  readonly state: PolicyProposalState;
  /** Its day has come. */
  readonly begun: boolean;
  readonly effectiveOn: string;
};

/** The second person's two answers; who proposed may only take it back; a scheduled one until its day. */
export function PolicyDecision({ duty }: { readonly duty: Duty }) {
  const t = useT();
  const { own, decides, state, begun } = duty;
  if (state === "proposed" && own) return <Withdraw hint={t("policy.withdraw.own")} />;
  if (state === "proposed" && decides) return <Decide duty={duty} />;
  if (state === "proposed") return <Alert tone="info">{t("policy.not_yours")}</Alert>;
  if (state === "scheduled" && decides && !begun) return <Withdraw hint={t("policy.withdraw.note")} noted />;
  return null;
}

function Decide({ duty }: { readonly duty: Duty }) {
  const t = useT();
  const { day } = useFormat();
  const labels = { note: t("policy.note") };
  return (
    <>
      {duty.begun ? null : (
        <FormLayout name="confirm" title={t("policy.confirm")} labels={labels}>
          <p className="hint">{t("policy.confirm.note", { day: day(duty.effectiveOn) })}</p>
          <TextareaField name="note" optional rows={2} maxLength={1_000} />
          <SubmitButton full>{t("policy.confirm")}</SubmitButton>
        </FormLayout>
      )}
      <FormLayout name="reject" title={t("policy.reject")} labels={labels}>
        <TextareaField name="note" rows={3} maxLength={1_000} />
        <SubmitButton tone="danger" full>
          {t("policy.reject")}
        </SubmitButton>
      </FormLayout>
    </>
  );
}

function Withdraw({ hint, noted = false }: { readonly hint: string; readonly noted?: boolean }) {
  const t = useT();
  return (
    <FormLayout name="withdraw" title={t("policy.withdraw")} labels={{ note: t("policy.withdrawal_note") }}>
      <p className="hint">{hint}</p>
      {noted ? <TextareaField name="note" rows={3} maxLength={1_000} /> : null}
      <SubmitButton tone="plain" full>
        {t("policy.withdraw")}
      </SubmitButton>
    </FormLayout>
  );
}
