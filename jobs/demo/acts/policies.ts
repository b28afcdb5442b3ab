import { confirmPolicy } from "#app/commands/policy/decide-policy.ts";
import { proposePolicy, type PolicyDraft } from "#app/commands/policy/propose-policy.ts";
import { addDays } from "#domain/shared/dates.ts";
import { back } from "#db/seed/generate/working-time.ts";
import { instantOf } from "../day-plan.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

type Draft = Pick<PolicyDraft, "profile" | "changes" | "reason"> & {
  readonly zh: string;
  readonly en: string;
  readonly clause: string;
  readonly confirmed: boolean;
};
const source = {
  title: {
    zh: "关于调整中介服务超市若干规则的通知（征求意见稿）",
    en: "Notice on adjusting rules of the intermediary market (draft for comment)",
  },
} as const;
/** The city's own rules are left alone: a visitor may want to propose something there. */
const drafts: readonly Draft[] = [
  {
    profile: "zoucheng",
    zh: "邹城规则（评价时间延长）",
    en: "Zoucheng rules (longer time to rate)",
    clause: "第六条",
    changes: [{ path: "periods.rating", text: "12" }],
    reason: "年度检查显示近三成评价逾期，适当延长。",
    confirmed: false,
  },
  {
    profile: "linyi",
    zh: "临沂规则（下调工业项目收费比例）",
    en: "Linyi rules (lower share for industry)",
    clause: "第三条",
    changes: [{ path: "sectorRatioBp.industry", text: "35" }],
    reason: "落实涉企收费减负要求，工业项目再降五个百分点。",
    confirmed: true,
  },
];
const daysBefore = 5;
const daysToEffect = 45;

/** Of two versions to come, one waits for its second person and one has its day. */
export function policyActs(theatre: Theatre): Act[] {
  const { market, cal, people } = theatre;
  const on = back(cal, market.anchor, daysBefore);
  const supervisor = theatre.as(people.staff("supervisor@demo"));
  const second = theatre.as(people.staff("supervisor2@demo"));
  return drafts.map(({ profile, zh, en, clause, changes, reason, confirmed }) => ({
    at: instantOf("propose", on, profile),
    what: `rules of ${profile}`,
    run: async () => {
      const draft = {
        profile,
        base: { profile, version: 1 },
        changes,
        title: { zh, en },
        source: { ...source, clause },
        reason,
        effectiveOn: addDays(market.anchor, daysToEffect),
      };
      const { id } = await done(`rules of ${profile}`, proposePolicy(supervisor, draft));
      if (confirmed) await done(`rules of ${profile} confirmed`, confirmPolicy(second, { id, note: "" }));
    },
  }));
}
