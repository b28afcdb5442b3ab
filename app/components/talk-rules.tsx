import type { NegotiationRules } from "#domain/selection/negotiation.ts";
import { Sheet } from "./sheet.tsx";
import { useT } from "./ui-context.tsx";

/** How the owner negotiates, as the notice's policy says. */
export function TalkRules({ rules }: { readonly rules: NegotiationRules }) {
  const t = useT();
  const { exchanges, ownerWd: owner, agencyWd: agency } = rules;
  return (
    <Sheet title={t("talks.title")}>
      <p>{t("talks.hint", { exchanges })}</p>
      <p className="small ink2">{t("talks.rules", { exchanges, owner, agency })}</p>
    </Sheet>
  );
}
