import { FileField } from "../file-field.tsx";
import { useT } from "../ui-context.tsx";

/** The signed request, scanned: without it nothing is done for anybody. */
export function RequestField() {
  const t = useT();
  return <FileField name="request" accept=".pdf,.jpg,.jpeg,.png" hint={t("counter.request_hint")} />;
}
