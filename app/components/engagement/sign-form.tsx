import { Checkbox } from "../checkbox.tsx";
import { Field } from "../field.tsx";
import { Form } from "../form.tsx";
import { SubmitButton } from "../submit-button.tsx";
import { useT } from "../ui-context.tsx";

/** The typed name is the signature; the hash says which text was on the page. */
export function SignForm({ bodySha256 }: { bodySha256: string }) {
  const t = useT();
  return (
    <Form name="sign" narrow labels={{ name: t("engagement.sign.name"), agree: t("engagement.sign.agree") }}>
      <input type="hidden" name="bodySha256" value={bodySha256} />
      <Field name="name" hint={t("engagement.sign.hint")} maxLength={40} autoComplete="name" />
      <Checkbox name="agree">{t("engagement.sign.agree")}</Checkbox>
      <SubmitButton>{t("engagement.sign.submit")}</SubmitButton>
    </Form>
  );
}
