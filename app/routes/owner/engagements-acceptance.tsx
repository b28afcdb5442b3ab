import { Form } from "#app/components/form.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";

/** The owner's answer to the newest version: accept it, or send it back with everything that is wrong. */
export function Acceptance({ version, roundsLeft }: { version: number; roundsLeft: number }) {
  const t = useT();
  return (
    <Sheet title={t("engagement.accept.title", { version })} tone="primary" id="acceptance">
      <p className="ink2">{t("engagement.accept.intro")}</p>
      <div className="pair">
        <Form name="accept">
          <input type="hidden" name="version" value={version} />
          <p>{t("engagement.accept.effect")}</p>
          <p>
            <SubmitButton>{t("engagement.accept.submit")}</SubmitButton>
          </p>
        </Form>
        {roundsLeft > 0 ? (
          <Form name="send-back" labels={{ defects: t("engagement.defects") }}>
            <input type="hidden" name="version" value={version} />
            <TextareaField
              name="defects"
              rows={5}
              maxLength={4000}
              hint={t("engagement.defects.hint", { count: roundsLeft })}
            />
            <p>
              <SubmitButton tone="plain">{t("engagement.send_back")}</SubmitButton>
            </p>
          </Form>
        ) : (
          <p className="mut">{t("engagement.no_rounds_left")}</p>
        )}
      </div>
    </Sheet>
  );
}
