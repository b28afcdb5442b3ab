import type { importCodes } from "#domain/shared/codes/import.ts";

export const importRefusals = {
  "refusal.import.unreadable": "文件无法读取，请使用 CSV（UTF-8 或 GBK）或 XLSX 格式。",
  "refusal.import.column_missing": "缺少“{{column}}”一列。",
  "refusal.import.value_missing": "此项必填。",
  "refusal.import.value_invalid": "“{{value}}”格式不正确，应为{{expected}}。",
  "refusal.import.unknown_value": "系统中没有“{{value}}”。",
  "refusal.import.duplicate_row": "与第 {{row}} 行重复。",
  "refusal.import.too_many_rows": "共 {{rows}} 行，超过一次 {{most}} 行的上限，请分批导入。",
  "refusal.import.empty": "文件是空的。",
  "refusal.import.no_rows": "文件只有表头，没有数据行。",
  "refusal.import.encoding": "文字编码无法识别，请另存为“CSV UTF-8”或 XLSX 后重试。",
  "refusal.import.html_as_xls":
    "这是一个网页，只是改名成了表格文件。请在表格软件中打开，另存为 XLSX 后重试。",
  "refusal.import.legacy_xls": "这是旧式 XLS 或加了密码的文件。请去掉密码，另存为 XLSX 后重试。",
  "refusal.import.macros": "文件带有宏，不予接收。请另存为不含宏的 XLSX 后重试。",
  "refusal.import.merged_cells": "工作表有合并单元格（{{place}}）。请取消合并，每格只填一项后重试。",
  "refusal.import.heading_twice": "表头“{{column}}”出现了两次，请只保留一列。",
  "refusal.import.too_large": "文件超过 {{mostMb}} MB，请分批导入。",
  "refusal.import.unzips_too_large": "文件解压后超过 {{mostMb}} MB，不予读取。",
  "refusal.import.too_many_columns": "共 {{columns}} 列，超过 {{most}} 列的上限，请按模板填写。",
  "refusal.import.too_heavy": "读取这个文件占用的时间或内存过多，已停止。请按模板重新制作后重试。",
  "refusal.import.scientific":
    "“{{value}}”是表格软件改写过的数字，后面的位数已经丢失。请把这一列设为“文本”格式，重新填写完整代码。",
  "refusal.import.date_number":
    "“{{value}}”是表格软件的日期序号（可能是 {{likelyOn}}）。请把这一列设为日期格式，或写成 2026-01-31。",
  "refusal.import.cell_error": "单元格是表格软件的错误值“{{value}}”，请改成实际内容。",
  "refusal.import.too_long": "内容过长，最多 {{most}} 个字。",
  "refusal.import.outside_place": "不在您负责的辖区内。",
  "refusal.import.other_kind": "这个信用代码属于业主、部门或其他单位，不是中介机构。",
  "refusal.import.practitioner_elsewhere":
    "证书“{{certificate}}”的人员现在“{{agency}}”执业；一人只能在一家机构执业，须先登记离职。",
  "refusal.import.inspection_exists":
    "{{year}} 年度检查结果已经录入（{{score}} 分，{{letter}}），不能用导入改写；有误请走申诉更正。",
  "refusal.import.inspection_own_list":
    "库中没有该机构 {{year}} 年度检查结果；已入库机构的检查结果请用“年度检查结果”清单导入。",
  "refusal.import.agency_revetting":
    "该机构已入库，机构名称、法定代表人的变更须由机构提出变更申请并经核验，不能用导入改写。",
  "refusal.import.agency_not_listed": "该机构不在名录中或正处于限制期，不能用导入增加服务事项。",
  "refusal.import.item_off_list": "事项“{{item}}”不在现行清单内，不能新增。",
  "refusal.import.certificate_differs":
    "事项“{{item}}”的证书与已核验的不一致；证书变更须由机构提出并经核验，不能用导入改写。",
  "refusal.import.practitioner_differs":
    "证书“{{certificate}}”的人员与库中登记不一致或已离职；请用“执业人员”清单更正。",
  "refusal.import.conflict": "与系统中已有的内容冲突，这一行没有写入。",
  "refusal.import.person_needed": "这类内容须由两人经办，请用 --as 指明以谁的身份提出。",
  "refusal.import.file_lost": "找不到已上传的文件，请重新上传。",
  "refusal.import.too_many_running": "本单位已有 {{running}} 个导入正在进行，请等它们完成后再提交。",
} as const satisfies Record<`refusal.${(typeof importCodes)[number]}`, string>;
