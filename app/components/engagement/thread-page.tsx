import { FileField } from "../file-field.tsx";
import { FormLayout } from "../form-layout.tsx";
import { Page } from "../page.tsx";
import { SubmitButton } from "../submit-button.tsx";
import { TextareaField } from "../textarea-field.tsx";
import { useT } from "../ui-context.tsx";
import { EngagementDocket } from "./head.tsx";
import { Thread } from "./thread.tsx";
import type { EngagementView, MessageRow, Side } from "./types.ts";

type Props = {
  readonly view: EngagementView & { readonly messages: readonly MessageRow[] };
  readonly side: Side;
};

/** What was written, and the form for more, as one side sees them. */
export function ThreadPage({ view, side }: Props) {
  return (
    <>
      <EngagementDocket view={view} side={side} below />
      <Page reading>
        <Thread rows={view.messages} />
        <MessageForm to={side === "owner" ? "agency" : "owner"} />
      </Page>
    </>
  );
}

/** A message cannot be changed or taken back, and says so. */
function MessageForm({ to }: { readonly to: Side }) {
  const t = useT();
  return (
    <FormLayout
      title={t("thread.write")}
      files
      narrow
      labels={{ body: t("thread.body"), file: t("thread.file") }}
    >
      <p className="ink2">{t(`thread.to.${to}`)}</p>
      <TextareaField name="body" rows={5} maxLength={4000} />
      <FileField name="file" optional hint={t("thread.file.hint")} />
      <SubmitButton>{t("thread.send")}</SubmitButton>
    </FormLayout>
  );
}
