import type { PolicyProposalState } from "#domain/policy/proposal.ts";
import type { VersionState } from "#domain/policy/timeline.ts";
import { Light, type LightState } from "./light.tsx";
import { useFormat, useT } from "./ui-context.tsx";

const versions: Record<VersionState, LightState> = {
  in_force: "ok",
  scheduled: "hold",
  ended: "off",
  withdrawn: "off",
};
const proposals: Record<PolicyProposalState, LightState> = {
  proposed: "run",
  scheduled: "ok",
  rejected: "bad",
  withdrawn: "off",
};

export function VersionLight({ state }: { readonly state: VersionState }) {
  const t = useT();
  return <Light state={versions[state]}>{t(`policy.state.${state}`)}</Light>;
}

export function PolicyProposalLight({ state }: { readonly state: PolicyProposalState }) {
  const t = useT();
  return <Light state={proposals[state]}>{t(`policy.proposal_state.${state}`)}</Light>;
}

/** "2026-03-16 to 2026-06-30", or from a day on. */
export function useValidity(): (version: { effectiveFrom: string; endsOn: string | null }) => string {
  const t = useT();
  const { day } = useFormat();
  return ({ effectiveFrom, endsOn }) =>
    endsOn === null
      ? t("policy.from", { from: day(effectiveFrom) })
      : t("policy.from_to", { from: day(effectiveFrom), to: day(endsOn) });
}

type Source = { readonly title: { readonly zh: string; readonly en: string }; readonly clause: string };

/** "Measures for the intermediary service market, article 12". */
export function useBasisText(): (source: Source) => string {
  const t = useT();
  const { local, clause } = useFormat();
  return ({ title, clause: place }) =>
    t("policy.basis.text", {
      title: local(title),
      clause: /^\d+$/.test(place) ? t("policy.clause", { clause: place }) : clause(place),
    });
}
