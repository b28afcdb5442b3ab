import type { Role } from "#domain/shared/actor.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import { useOfficerText } from "./item-history.tsx";
import { KeyValues } from "./key-values.tsx";
import { useBasisText, useValidity } from "./policy-state.tsx";
import { Sheet } from "./sheet.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Officer = { readonly name: string | null; readonly role: Role; readonly office: LocalText };
type Props = {
  readonly version: {
    readonly effectiveFrom: string;
    readonly endsOn: string | null;
    readonly source: { readonly title: LocalText; readonly clause: string };
    readonly publishedAt: Date | string;
    readonly proposal: {
      readonly reason: string;
      readonly proposer: Officer | null;
      readonly confirmer: Officer | null;
      readonly decidedAt: Date | string | null;
      readonly withdrawalNote: string | null;
    } | null;
  };
};

/** On what a version rests, from when to when it counts, and the two who made it. */
export function PolicyBasis({ version }: Props) {
  const t = useT();
  const { instant } = useFormat();
  const officer = useOfficerText();
  const validity = useValidity();
  const basis = useBasisText();
  const { source, proposal, publishedAt } = version;
  return (
    <Sheet title={t("policy.basis")} tone="official">
      <KeyValues
        items={[
          [t("policy.basis"), basis(source)],
          [t("policy.validity"), validity(version)],
          [t("policy.published"), proposal ? instant(publishedAt) : null],
          [t("policy.reason"), proposal?.reason],
          [t("policy.proposer"), proposal?.proposer ? officer(proposal.proposer) : t("policy.shipped")],
          [t("policy.confirmer"), proposal?.confirmer ? officer(proposal.confirmer) : null],
          [t("policy.decided_at"), proposal?.decidedAt ? instant(proposal.decidedAt) : null],
          [t("policy.withdrawal_note"), proposal?.withdrawalNote],
        ]}
      />
    </Sheet>
  );
}
