import type { Milestone } from "#domain/engagement/rules.ts";
import { formatYuan, type Fen } from "#domain/shared/money.ts";
import { capitalAmount } from "./capital-amount.ts";

export type ContractTerms = {
  readonly no: string;
  readonly needNo: string;
  readonly needTitle: string;
  readonly caseCode: string;
  readonly projectName: string;
  readonly ownerName: string;
  readonly ownerCode: string;
  readonly agencyName: string;
  readonly agencyCode: string;
  /** Each item with its part of the price; one unless the need was a bundle. */
  readonly lines: readonly {
    readonly itemName: string;
    readonly deliverableName: string;
    readonly priceFen: Fen;
  }[];
  readonly priceFen: Fen;
  readonly days: number;
  readonly milestones: readonly Milestone[];
  readonly periods: {
    readonly payment: number;
    readonly ownerAccepts: number;
    readonly ownerAcceptsAfterReminder: number;
    readonly correction: number;
  };
  readonly correctionRounds: number;
};

const occasions = { start: "合同签订生效后", acceptance: "服务成果验收通过后" } as const;

function money(amount: Fen): string {
  return `人民币 ${formatYuan(amount)} 元（大写：${capitalAmount(amount)}）`;
}

function paymentLines({ milestones, periods }: ContractTerms): string[] {
  return milestones.map(
    ({ kind, amountFen }, at) =>
      `（${at + 1}）${occasions[kind]} ${periods.payment} 个工作日内，支付${money(amountFen)}。`,
  );
}

/**
 * The model contract (合同范本) filled in from the award. Chinese in every interface: this is the text that is signed,
 * hashed and filed, and its wording must not depend on who reads it.
 */
export function contractText(terms: ContractTerms): string {
  return [...opening(terms), ...acceptanceClauses(terms), ...closing].join("\n");
}

function opening(terms: ContractTerms): string[] {
  return [
    "中介服务委托合同",
    `合同编号：${terms.no}　采购公告编号：${terms.needNo}`,
    "",
    `委托方（甲方）：${terms.ownerName}（统一社会信用代码 ${terms.ownerCode}）`,
    `受托方（乙方）：${terms.agencyName}（统一社会信用代码 ${terms.agencyCode}）`,
    "",
    "甲方经网上中介服务超市公开选取乙方承担下列中介服务。双方依据《中华人民共和国民法典》，遵循平等、自愿、诚实信用原则，订立本合同。",
    "",
    "第一条　服务内容",
    `1. 服务事项：${terms.lines.map(({ itemName }) => itemName).join("、")}。采购项目：${terms.needTitle}。`,
    `2. 所属建设项目：${terms.projectName}；项目代码：${terms.caseCode}。`,
    `3. 服务成果：${terms.lines.map(({ deliverableName }) => deliverableName).join("、")}。乙方应对成果的真实性、准确性、完整性负责。`,
    "",
    "第二条　服务期限",
    `自合同签订生效之日的次日起 ${terms.days} 个工作日内提交服务成果第一版。甲方原因造成的延误，期限相应顺延。`,
    "",
    "第三条　服务费用",
    `1. 服务费用为${money(terms.priceFen)}，与中选报价一致，为完成本合同全部内容的总价。${split(terms)}`,
    "2. 除上述费用外，乙方不得以任何名目另行收费，不得分解收费项目、重复收费、扩大收费范围或者减少服务内容。",
    "3. 支付方式：",
    ...paymentLines(terms),
    "",
  ];
}

/** Of a bundle: no item's part may move to another. */
function split({ lines }: ContractTerms): string {
  if (lines.length === 1) return "";
  const parts = lines.map(({ itemName, priceFen }) => `${itemName}${money(priceFen)}`);
  return `其中：${parts.join("；")}。各事项费用不得相互调剂。`;
}

function acceptanceClauses({ periods, correctionRounds }: ContractTerms): string[] {
  return [
    "第四条　成果验收",
    `1. 甲方应在收到成果之日起 ${periods.ownerAccepts} 个工作日内验收；需要修改的，应一次性书面告知全部问题，退回修改不超过 ${correctionRounds} 次。`,
    `2. 乙方应在收到退回意见之日起 ${periods.correction} 个工作日内提交修改后的成果。`,
    `3. 甲方逾期未验收的，经平台提醒后 ${periods.ownerAcceptsAfterReminder} 个工作日内仍未答复，视为验收通过。`,
    "",
  ];
}

const closing = [
  "第五条　双方承诺",
  "1. 甲方及时、如实提供所需资料，按期支付费用，不以任何方式要求乙方出具虚假成果。",
  "2. 乙方由报价时列明的执业人员承担核心工作，不转包，不违法分包；未经甲方同意不更换执业人员。",
  "3. 双方对履约中知悉的商业秘密和个人信息负有保密义务。",
  "",
  "第六条　违约责任与争议解决",
  "1. 乙方逾期交付、成果质量不合格或者无正当理由拒绝履行的，按照中介服务超市管理规定记入信用记录，并依法承担违约责任。",
  "2. 甲方逾期付款的，平台予以公示，并依法承担违约责任。",
  "3. 因本合同发生的争议，双方协商解决；协商不成的，可以向项目所在地人民法院提起诉讼。",
  "",
  "第七条　其他",
  "本合同经双方在平台上签署后生效并自动备案。合同文本以本页所示哈希值对应的文本为准。",
];
