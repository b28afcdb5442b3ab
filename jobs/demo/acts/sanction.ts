import { decideSanction, secondSanction } from "#app/commands/sanction/decide-sanction.ts";
import { proposeSanction } from "#app/commands/sanction/propose-sanction.ts";
import { stateCase } from "#app/commands/sanction/state-case.ts";
import type { SanctionPlan } from "#db/seed/generate/types-market.ts";
import { sanctionRules } from "#domain/sanction/kinds.ts";
import { instantOf, type Deed } from "../day-plan.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

/** Notice, statement, decision, second signature; its end comes by itself. */
export function sanctionActs(theatre: Theatre, plan: SanctionPlan): Act[] {
  const { people } = theatre;
  let no = "";
  const regulator = theatre.as(people.staff("regulator@demo"));
  const act = (deed: Deed, day: string, run: () => Promise<unknown>): Act => ({
    at: instantOf(deed, day, plan.key),
    what: `${plan.key} ${deed}`,
    run,
  });
  const { kind, facts, evidence, basis, remedy, days: termDays } = plan;
  const acts = [
    act("propose", plan.notifiedOn, async () => {
      const input = { agencyCode: people.codeOf(plan.agencyKey), kind, termDays, facts, evidence, basis };
      no = (await done(`${plan.key} propose`, proposeSanction(regulator, input))).no;
    }),
  ];
  const { statement, statementOn } = plan;
  if (statement && statementOn)
    acts.push(
      act("state", statementOn, () =>
        done(`${plan.key} state`, stateCase(theatre.as(people.actorOf(plan.agencyKey)), { no, statement })),
      ),
    );
  if (!plan.decidedOn) return acts;
  const { decidedOn } = plan;
  const two = sanctionRules[kind].needs.persons > 1;
  const decider = two ? theatre.as(people.staff("supervisor@demo")) : regulator;
  acts.push(
    act("decide", decidedOn, () =>
      done(`${plan.key} decide`, decideSanction(decider, { no, text: plan.decision, basis, remedy })),
    ),
  );
  if (two)
    acts.push(
      act("second", decidedOn, () =>
        done(`${plan.key} second`, secondSanction(theatre.as(people.staff("supervisor2@demo")), { no })),
      ),
    );
  return acts;
}
