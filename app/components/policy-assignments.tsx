import type { MessageKey } from "#app/i18n/translate.ts";
import type { PolicyProposalState } from "#domain/policy/proposal.ts";
import type { Role } from "#domain/shared/actor.ts";
import type { LocalText, RuleSource } from "#domain/shared/local-text.ts";
import { DataTable } from "./data-table.tsx";
import { useOfficerText } from "./item-history.tsx";
import { PolicyProposalLight, useBasisText } from "./policy-state.tsx";
import { Sheet } from "./sheet.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Officer = { readonly name: string | null; readonly role: Role; readonly office: LocalText };
export type AssignmentRow = {
  readonly id: number;
  readonly place: { readonly code: string; readonly name: LocalText };
  readonly profile: string | null;
  readonly source: RuleSource;
  readonly reason: string;
  readonly effectiveOn: string;
  readonly state: PolicyProposalState;
  readonly proposer: Officer | null;
  readonly decider: Officer | null;
};

/** "Xintai rules", or that the place follows the one above it. */
export function useProfileName(): (profile: string | null) => string {
  const t = useT();
  return (profile) =>
    profile === null ? t("policy.inherited") : t(`policy.profile.${profile}` as MessageKey);
}

/** Which rules were assigned to which place from when on, by whom and on what basis, the newest first. */
export function PolicyAssignments({
  rows,
  href,
}: {
  readonly rows: readonly AssignmentRow[];
  readonly href?: (id: number) => string;
}) {
  const t = useT();
  const { local, day } = useFormat();
  const officer = useOfficerText();
  const basis = useBasisText();
  const profileName = useProfileName();
  if (rows.length === 0) return null;
  return (
    <Sheet title={t("policy.assigned")} note={t("policy.assigned.note")} id="assigned" pad={false}>
      <DataTable
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "place",
            label: t("policy.place"),
            main: true,
            cell: ({ id, place }) => (
              <>
                {href ? <a href={href(id)}>{local(place.name)}</a> : local(place.name)}{" "}
                <span className="small mut">{place.code}</span>
              </>
            ),
          },
          {
            key: "holds",
            label: t("policy.holds"),
            cell: ({ profile, effectiveOn }) => (
              <>
                <div>{profileName(profile)}</div>
                <div className="small mut">{t("policy.from", { from: day(effectiveOn) })}</div>
              </>
            ),
          },
          {
            key: "state",
            label: t("policy.state"),
            cell: ({ state }) => <PolicyProposalLight state={state} />,
          },
          {
            key: "basis",
            label: t("policy.basis"),
            cell: ({ source, reason }) => (
              <>
                <div>{basis(source)}</div>
                <div className="small ink2">{reason}</div>
              </>
            ),
          },
          {
            key: "who",
            label: `${t("policy.proposer")} / ${t("policy.confirmer")}`,
            cell: ({ proposer, decider }) => (
              <>
                {proposer ? <div>{officer(proposer)}</div> : null}
                {decider ? <div>{officer(decider)}</div> : null}
              </>
            ),
          },
        ]}
      />
    </Sheet>
  );
}
