import type { PolicyProposalState } from "#domain/policy/proposal.ts";
import type { VersionState } from "#domain/policy/timeline.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import { useFormat, useT } from "./ui-context.tsx";

type Choice = {
  readonly ref: string;
  readonly version: number;
  readonly name: LocalText;
  readonly state: VersionState | PolicyProposalState;
};
type Props = {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
};

export function useVersionName(): (version: { name: LocalText; version: number }) => string {
  const t = useT();
  const { local } = useFormat();
  return ({ name, version }) => t("policy.need.version", { title: local(name), version });
}

/** One of the versions, in a form that only asks. */
export function PolicyChoice({ name, label, choices, value }: Props) {
  const t = useT();
  const nameOf = useVersionName();
  return (
    <div className="field">
      <label htmlFor={`f-${name}`}>{label}</label>
      <select className="in" id={`f-${name}`} name={name} defaultValue={value}>
        {choices.map((choice) => {
          const state =
            choice.state === "proposed"
              ? t("policy.proposal_state.proposed")
              : t(`policy.state.${choice.state as VersionState}`);
          return (
            <option key={choice.ref} value={choice.ref}>
              {nameOf(choice)} · {state}
            </option>
          );
        })}
      </select>
    </div>
  );
}
