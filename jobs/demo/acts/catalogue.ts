import { proposeItemChange } from "#app/commands/catalogue/propose-item.ts";
import { contentOf, itemByCode } from "#db/store/catalogue.ts";
import { addWorkingDays } from "#domain/calendar/working-days.ts";
import { addDays } from "#domain/shared/dates.ts";
import { instantOf } from "../day-plan.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

const code = "HJ-002";
const fees = [
  {
    zh: "编制服务费（含现场踏勘、评审会务）",
    en: "Preparation fee (site visits and review meeting included)",
  },
];
const daysBefore = 14;
const daysToEffect = 20;

/** One change of the list lies before the second person: a shorter promised limit, and what alone may be charged. */
export function catalogueActs(theatre: Theatre): Act[] {
  const { anchor } = theatre.market;
  const day = addWorkingDays(theatre.cal, addDays(anchor, -daysBefore), 1);
  if (!day.ok) return [];
  const run = async () => {
    const item = await itemByCode(theatre.db, code);
    if (!item) throw new Error(`the demonstration has no item ${code}`);
    const content = contentOf(item);
    const promisedWd = Math.max(1, (content.promisedWd ?? content.limitWd) - 2);
    return done(
      `change of ${code}`,
      proposeItemChange(theatre.as(theatre.people.staff("regulator@demo")), {
        code,
        content: { ...content, promisedWd, fees },
        reason: "年度检查显示机构普遍提前完成，承诺时限可相应压缩；同时列明收费项目。",
        basis: "沂州市中介服务事项清单动态调整办法第六条",
        effectiveOn: addDays(anchor, daysToEffect),
      }),
    );
  };
  return [{ at: instantOf("propose", day.value.day, code), what: `change of ${code}`, run }];
}
