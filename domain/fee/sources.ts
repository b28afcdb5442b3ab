import type { LocalText, RuleSource } from "#domain/shared/local-text.ts";

/** Where a line of a derivation comes from; the clause is "" where it is a paper of the parties, not a rule. */
const paper = (zh: string, en: string): RuleSource => ({ title: { zh, en }, clause: "" });

export const pledgeSource = paper(
  "该机构入驻时对本事项作出的价格承诺",
  "The price the agency pledged for this item on entry",
);
export const ceilingSource = paper("业主发布的采购需求", "The owner's own notice");
export const overrideSource = paper("收费上限调整决定", "Decision on this need's cap");
export const bundleSource = paper("打包采购组合清单", "List of items that may be bought together");
export const sectorSource = paper("业主行业类别改列决定", "Decision on this owner's sector");
/** Market price is the rule; a guided or fixed price is the exception that needs a document. */
export const marketSource = paper(
  "国务院办公厅关于清理规范国务院部门行政审批中介服务的通知（国办发〔2015〕31号）",
  "State Council Office notice on intermediary services for approvals, Guobanfa [2015] No. 31",
);

/** A published price document as the source of the lines it accounts for. */
export function documentSource(document: {
  readonly number: string;
  readonly title: LocalText;
  readonly clause: string;
}): RuleSource {
  const { number, title, clause } = document;
  return { title: { zh: `${title.zh}（${number}）`, en: `${title.en} (${number})` }, clause };
}
