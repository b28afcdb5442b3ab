import { Light, type LightState } from "#app/components/light.tsx";
import { useT } from "#app/components/ui-context.tsx";
import type { ProposalState } from "#domain/catalogue/lifecycle.ts";

const lights: Record<ProposalState, LightState> = {
  proposed: "run",
  approved: "hold",
  in_force: "ok",
  rejected: "bad",
  withdrawn: "off",
};

export function ProposalLight({ state }: { readonly state: ProposalState }) {
  const t = useT();
  return <Light state={lights[state]}>{t(`catalogue.proposal_state.${state}`)}</Light>;
}
