import { feeCap } from "#domain/fee/cap.ts";
import type { QuantityKey } from "#domain/fee/price.ts";
import { pathOf, type NeedPath } from "#domain/need/schedule.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import type { SelectionMethod } from "#domain/selection/method-names.ts";
import { formatYuan, toFen, type Fen } from "#domain/shared/money.ts";
import { promisedDaysOfItem } from "../data/fees.ts";
import { priceDocumentOf } from "../data/price-documents.ts";
import { serviceItemOf } from "../data/service-items.ts";
import { closingSentences, needDemands } from "../data/texts/needs.ts";
import { askingMatter } from "./case-matter.ts";
import type { CaseDraft } from "./cases.ts";
import type { Chance } from "./chance.ts";
import type { FundingSeed } from "./types-market.ts";
import type { OwnerSeed } from "./types-parties.ts";

/** What an owner decides before it posts a need. */
export type NeedTerms = {
  readonly title: string;
  readonly description: string;
  readonly publicFunds: boolean;
  readonly funding: FundingSeed;
  readonly quantities: Readonly<Record<string, number>>;
  readonly ceilingFen: Fen | null;
  readonly capFen: Fen;
  readonly serviceWorkingDays: number;
};

const fenPerWan = 1_000_000;
const wholeYuan = 50_000;
/** A private project with a government grant. */
export const subsidised: FundingSeed = { ownBp: 7_000, fiscalBp: 3_000, stateBp: 0 };

/** @throws RangeError when the fee engine refuses: then the data, not a person, is wrong. */
export function termsOf(dice: Chance, owner: OwnerSeed, project: CaseDraft, itemCode: string): NeedTerms {
  const item = serviceItemOf(itemCode);
  const publicFunds = owner.publicBody || dice.bool(0.06);
  const quantities = item.quantity
    ? { [item.quantity]: quantityFor(dice, item.quantity, project, itemCode) }
    : {};
  const [low, high] = item.usualYuan;
  const ceilingFen =
    item.priceMode === "market"
      ? toFen(Math.round((dice.int(low, high) * 100) / wholeYuan) * wholeYuan)
      : null;
  const longestWd = promisedDaysOfItem[itemCode] ?? item.limitWorkingDays;
  const cap = feeCap({
    document: item.priceDocumentId ? priceDocumentOf(item.priceDocumentId).rule : null,
    mode: item.priceMode,
    quantities,
    sector: owner.sector,
    policy: defaultPolicy,
    ceilingFen,
  });
  if (!cap.ok || cap.value.capFen === null) throw new RangeError(`no cap for ${itemCode}`);
  return {
    title: titleOf(project.projectName, item.name.zh),
    description: descriptionOf(dice, project, itemCode),
    publicFunds,
    funding: fundingOf(owner.publicBody, publicFunds),
    quantities,
    ceilingFen,
    capFen: cap.value.capFen,
    serviceWorkingDays: Math.max(1, dice.bool(0.6) ? longestWd : Math.ceil(longestWd * 0.8)),
  };
}

function fundingOf(publicBody: boolean, publicFunds: boolean): FundingSeed {
  if (publicBody) return { ownBp: 0, fiscalBp: 10_000, stateBp: 0 };
  return publicFunds ? subsidised : { ownBp: 10_000, fiscalBp: 0, stateBp: 0 };
}

function quantityFor(dice: Chance, kind: QuantityKey, project: CaseDraft, itemCode: string): number {
  switch (kind) {
    case "investmentFen":
      return project.investmentFen;
    case "contractValueFen":
      return Math.round((project.investmentFen * 0.7) / fenPerWan) * fenPerWan;
    case "assessedValueFen":
      return dice.int(300, 6_500) * fenPerWan;
    case "areaM2":
      return project.areaM2;
    case "lengthM":
      return dice.int(5, 60) * 100;
    case "count":
      return itemCode === "TZ-001" ? dice.int(2, 10) : dice.int(14, 60);
  }
}

function titleOf(projectName: string, itemName: string): string {
  const service = itemName
    .replace(/（.*）$/, "")
    .replace(/^(?:建设项目|重大项目|企业投资项目|固定资产投资项目|建设工程|民用建筑)/, "");
  return `${projectName}${service}${/(?:编制|评价|评估|检测|测绘|测量|审查|检验|代理|监理|验资|勘察|勘探|定界|咨询)$/.test(service) ? "服务" : ""}`;
}

function descriptionOf(dice: Chance, project: CaseDraft, itemCode: string): string {
  const item = serviceItemOf(itemCode);
  const size = `项目总投资约${formatYuan(project.investmentFen / 10_000).replace(/\.00$/, "")}万元，用地（建筑）面积约${project.areaM2}平方米`;
  const demand = dice.pick(needDemands[itemCode] ?? needDemands[item.categoryCode] ?? closingSentences);
  return [
    `${project.projectName}办理“${askingMatter(itemCode, project.matterCode).name.zh}”，现采购${item.name.zh}服务。${size}。`,
    `成果要求：${item.deliverable.zh}。${demand}`,
    dice.pick(closingSentences),
  ].join("\n");
}

/** Choosing directly: always open to private money, to public money up to the policy's amount. */
export function methodFor(dice: Chance, terms: NeedTerms, rivals: number): SelectionMethod {
  const { publicFunds, privateFunds } = defaultPolicy.methods.direct;
  const amounts = terms.publicFunds ? publicFunds : privateFunds;
  const directAllowed = amounts !== null && (amounts.toFen === null || terms.capFen <= amounts.toFen);
  if (rivals < (terms.publicFunds ? 3 : 2)) return directAllowed ? "direct" : "lowest";
  return directAllowed && dice.bool(0.22) ? "direct" : "lowest";
}

export function pathFor(method: SelectionMethod, terms: NeedTerms): NeedPath {
  return pathOf({
    method,
    publicFunds: terms.publicFunds,
    estimatedFen: terms.capFen,
    policy: defaultPolicy,
  });
}
