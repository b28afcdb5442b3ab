import type { QueueKindName } from "#domain/desk/queue-kinds.ts";

const kinds = {
  "queue.kind.registration": "核验入驻登记",
  "queue.kind.identity_review": "疑似禁入主体复核",
  "queue.kind.entry_objection": "处理入驻异议",
  "queue.kind.service_check": "服务申请形式核验",
  "queue.kind.service_vetting": "审核服务申请",
  "queue.kind.agency_change": "审核机构变更",
  "queue.kind.need_review": "需求形式审查",
  "queue.kind.sanction_window": "陈述申辩期内，等待陈述",
  "queue.kind.sanction_decide": "作出处置决定",
  "queue.kind.sanction_second": "第二人复核处置决定",
  "queue.kind.conduct": "核实失信行为",
  "queue.kind.catalogue_proposal": "第二人审核清单或收费变更",
  "queue.kind.policy_proposal": "第二人审核规则版本",
  "queue.kind.cap_override": "审核收费上限调整",
  "queue.kind.regional_result": "第二人审核区域评估成果",
  "queue.kind.item_bundle": "第二人审核组合事项",
  "queue.kind.import_run": "确认批量导入",
  "queue.kind.desk_contest": "答复窗口代办异议",
} as const satisfies Record<`queue.kind.${QueueKindName}`, string>;

/** The queues of hall and offices. */
export const queue = {
  ...kinds,
  "queue.filter": "筛选",
  "queue.all": "全部",
  "queue.light.red": "红灯",
  "queue.light.yellow": "黄灯",
  "queue.light.green": "绿灯",
  "queue.none_filtered": "没有符合条件的事项",
  "queue.none_filtered_text": "请减少筛选条件。",
  "queue.age": "已等待",
  "queue.age_wd_other": "{{count}} 个工作日",
  "queue.age_wd_one": "{{count}} 个工作日",
  "queue.search": "搜索单位名称或信用代码",
  "queue.search_hint": "单位名称、统一社会信用代码",
  "queue.state": "状态",
  "queue.kind_of_firm": "单位类别",
  "queue.light": "期限",
  "notice.queue.yellow": "$t(queue.kind.{{kind}})：“{{name}}”临近期限，请及时办理。",
  "notice.queue.red": "$t(queue.kind.{{kind}})：“{{name}}”已逾期，请立即办理。",
} as const;
