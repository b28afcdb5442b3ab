import type { ReactNode } from "react";
import type { ShownRefusal } from "./form-state.ts";
import { useT } from "./ui-context.tsx";

/** Why the market said no: the sentence with its numbers, how they were reached, and the permanent code. */
export function RefusalBox({ refusal, children }: { refusal: ShownRefusal; children?: ReactNode }) {
  const t = useT();
  return (
    <div className="alert danger" role="alert">
      <h2>{t("form.refused")}</h2>
      <p>{refusal.text}</p>
      {children}
      <p className="small mut">
        {t("form.rule_code")} <code>{refusal.code}</code>
      </p>
    </div>
  );
}
