import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Props = {
  readonly seq: number;
  readonly kind: "start" | "acceptance";
  readonly amountFen: number;
  readonly reference: string;
};

/** The agency says whether the recorded transfer has come; if not, with a reason, and the step is due again. */
export function PaymentAnswer({ seq, kind, amountFen, reference }: Props) {
  const t = useT();
  const { money } = useFormat();
  return (
    <Form name="payment" narrow labels={{ reason: t("engagement.payment.deny_reason") }}>
      <input type="hidden" name="seq" value={seq} />
      <p>
        {t("engagement.payment.question", {
          payment: t(`engagement.payment.${kind}`),
          amount: money(amountFen),
          reference,
        })}
      </p>
      <Field name="reason" maxLength={200} optional hint={t("engagement.payment.deny_hint")} />
      <p className="row">
        <SubmitButton name="answer" value="received">
          {t("engagement.payment.received")}
        </SubmitButton>
        <SubmitButton name="answer" value="missing" tone="plain">
          {t("engagement.payment.missing")}
        </SubmitButton>
      </p>
    </Form>
  );
}
