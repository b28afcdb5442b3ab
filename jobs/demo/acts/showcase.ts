import { confirmAward } from "#app/commands/award/confirm-award.ts";
import { confirmOverride, refuseOverride } from "#app/commands/fee/decide-override.ts";
import { proposeOverride } from "#app/commands/fee/propose-override.ts";
import { publishNeed } from "#app/commands/need/publish-need.ts";
import { setOwnApproval } from "#app/commands/need/set-own-approval.ts";
import { pathFor } from "#db/seed/generate/need-terms.ts";
import type { Theme } from "#db/seed/generate/types-market.ts";
import { forward } from "#db/seed/generate/working-time.ts";
import { liveAward } from "#db/store/award.ts";
import { findNeed } from "#db/store/need.ts";
import { toFen } from "#domain/shared/money.ts";
import { instantOf } from "../day-plan.ts";
import { complaintActs } from "./complaint.ts";
import type { Played } from "./need.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

const minuteMs = 60_000;
const reasons: Readonly<Partial<Record<Theme, string>>> = {
  cap_raised: "项目紧邻饮用水水源二级保护区，须增加两处地表水和一处地下水现状监测，超出标准工作内容。",
  cap_waiting: "厂区分为南北两处，相距 7 公里，现场踏勘和现状监测须各做一次。",
  cap_refused: "业主要求二十个工作日内完成，须增派人员。",
};

/** What a need of the showcase is there to show beyond its own course. */
export function showcaseActs(theatre: Theatre, played: readonly Played[]): Act[] {
  return played.flatMap((each, serial) => {
    const { theme } = each.plan;
    if (theme?.startsWith("complaint_")) return complaintActs(theatre, each, serial);
    if (theme?.startsWith("cap_")) return overrideActs(theatre, each, theme);
    if (theme === "own_approval") return [approvalAct(theatre, each)];
    return theme && theme !== "direct_public" ? [confirmAct(theatre, each)] : [];
  });
}

function after({ moments }: Played, minutes: number): Date {
  return new Date(moments.publishedAt.getTime() + minutes * minuteMs);
}

/** A price officer proposes, a supervisor decides: one in force, one waiting, one turned down. */
function overrideActs(theatre: Theatre, played: Played, theme: Theme): Act[] {
  const { people } = theatre;
  const { plan } = played;
  const capFen = toFen(Math.round((plan.capFen! * 1.2) / 5_000) * 5_000);
  let id = 0;
  const propose = async () => {
    const input = { no: played.no, capFen, reason: reasons[theme] ?? "" };
    const officer = theatre.as(people.staff("price@demo"));
    ({ id } = await done(`${plan.key} override`, proposeOverride(officer, input)));
  };
  const supervisor = theatre.as(people.staff("supervisor@demo"));
  const decide = () =>
    theme === "cap_raised"
      ? done(`${plan.key} override confirmed`, confirmOverride(supervisor, { id, note: "" }))
      : done(
          `${plan.key} override refused`,
          refuseOverride(supervisor, { id, note: "赶工属业主自行要求，不构成调整最高限价的理由。" }),
        );
  const acts = [{ at: after(played, 60), what: `${plan.key} override`, run: propose }];
  return theme === "cap_waiting"
    ? acts
    : [...acts, { at: after(played, 180), what: `${plan.key} override decided`, run: decide }];
}

/** Whoever it was that the method found: a draw names somebody else every time. */
function confirmAct(theatre: Theatre, played: Played): Act {
  const { cal, db, people } = theatre;
  const { plan } = played;
  const { noticeWd, publicityWd, confirmation } = pathFor(plan.method, { ...plan, capFen: plan.capFen! });
  const after = confirmation === "within" ? noticeWd + 1 : noticeWd + publicityWd + 1;
  return {
    at: instantOf("agencyConfirms", forward(cal, plan.publishedOn!, after), plan.key),
    what: `${plan.key} winner confirms`,
    run: async () => {
      const need = await findNeed(db, played.no);
      const award = need && (await liveAward(db, need.id));
      const winner = plan.quotes.find(({ agencyKey }) => people.idOf(agencyKey) === award?.agencyId);
      if (!winner) throw new Error(`${plan.key} has no award`);
      const agency = theatre.as(people.actorOf(winner.agencyKey));
      await done(`${plan.key} winner confirms`, confirmAward(agency, { no: played.no }));
    },
  };
}

/** The owner's own approver is asked; the rule is taken off again, so that a visitor meets the usual course. */
function approvalAct(theatre: Theatre, played: Played): Act {
  const { people } = theatre;
  const approver = theatre.as(people.staff("owner-approver@demo"));
  const rule = (first: boolean) => done("own approval", setOwnApproval(approver, { first }));
  return {
    at: after(played, 30),
    what: `${played.plan.key} asks its approver`,
    run: async () => {
      await rule(true);
      const owner = theatre.as(people.actorOf(played.plan.ownerKey));
      await done(`${played.plan.key} asks`, publishNeed(owner, { no: played.no }));
      await rule(false);
    },
  };
}
