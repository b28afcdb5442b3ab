import type { ServiceItemSeed } from "../../generate/types-reference.ts";
import { deferrable, essential, law, licensedBodyOnly, t } from "../text.ts";

export const testingItems: readonly ServiceItemSeed[] = [
  {
    code: "JC-001",
    name: t("建筑消防设施检测", "Testing of fire protection facilities"),
    categoryCode: "JC", departmentCode: "ZJJ", tradeCode: "testing",
    legalBasis: [
      law("《中华人民共和国消防法》", "Fire Protection Law", 13),
      law("《建设工程消防设计审查验收管理暂行规定》", "Provisional Rules on Fire Design Review and Acceptance", 27),
    ],
    matterCodes: ["SP-XF"],
    deliverable: t("《建筑消防设施检测报告》及隐患整改复检记录", "Test report with records of re-tests"),
    limitWorkingDays: 10,
    priceMode: "fixed", priceDocumentId: "YZ-2023-60-FIRE", quantity: "areaM2", usualYuan: [10_000, 60_000],
    qualification: t("消防技术服务机构从业条件，一级注册消防工程师签字", "Meets the conditions for fire service bodies; signed by a class 1 fire engineer"),
    materials: [
      essential("消防设计审查合格意见及竣工图", "Fire design approval and as-built drawings"),
      essential("消防产品合格证明", "Certificates of fire products"),
      deferrable("系统联动调试记录", "Records of linked trials"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "JC-002",
    name: t("雷电防护装置检测", "Testing of lightning protection"),
    categoryCode: "JC", departmentCode: "QXJ", tradeCode: "testing",
    legalBasis: [
      law("《气象灾害防御条例》", "Regulations on Meteorological Disasters", 23),
      law("《气象灾害防御条例》", "Regulations on Meteorological Disasters", 24),
    ],
    matterCodes: ["SP-FL"],
    deliverable: t("《雷电防护装置检测报告》（新建、改扩建）", "Test report on lightning protection of new works"),
    limitWorkingDays: 7,
    priceMode: "fixed", priceDocumentId: "YZ-2023-60-LIGHTNING", quantity: "count", usualYuan: [3_000, 20_000],
    qualification: t("雷电防护装置检测资质乙级以上", "Lightning protection testing licence, class B or above"),
    materials: [
      essential("防雷装置设计图及隐蔽工程记录", "Design and records of hidden works"),
      essential("建筑物竣工图", "As-built drawings"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "JC-003",
    name: t("人防工程防护设备质量检测", "Testing of civil air defence equipment"),
    categoryCode: "JC", departmentCode: "RFB", tradeCode: "testing",
    legalBasis: [law("《中华人民共和国人民防空法》", "Civil Air Defence Law", 23)],
    matterCodes: ["SP-RF"],
    deliverable: t("《人防工程防护设备质量检测报告》", "Test report on protective equipment"),
    limitWorkingDays: 10,
    priceMode: "market", priceDocumentId: null, quantity: null, usualYuan: [9_000, 28_000],
    qualification: t("检验检测机构资质认定（CMA），能力附表含人防防护设备", "CMA accreditation covering protective equipment"),
    materials: [
      essential("人防工程施工图及设备清单", "Drawings and list of equipment"),
      essential("防护设备出厂合格证", "Certificates of the equipment"),
    ],
    selfService: licensedBodyOnly,
  },
  {
    code: "JC-004",
    name: t("民用建筑室内环境污染物检测", "Indoor environment testing"),
    categoryCode: "JC", departmentCode: "ZJJ", tradeCode: "testing",
    legalBasis: [
      law("《建设工程质量管理条例》", "Regulations on the Quality of Construction", 16),
      law(
        "《民用建筑工程室内环境污染控制标准》（GB 50325—2020）",
        "Standard for Indoor Pollution Control of Civil Buildings (GB 50325-2020)",
        t("第6.0.4条", "Clause 6.0.4"),
      ),
    ],
    matterCodes: ["SP-LY"],
    deliverable: t("《室内环境污染物浓度检测报告》", "Test report on indoor pollutants"),
    limitWorkingDays: 7,
    priceMode: "fixed", priceDocumentId: "YZ-2023-60-INDOOR", quantity: "count", usualYuan: [3_000, 18_000],
    qualification: t("检验检测机构资质认定（CMA）及建设工程质量检测资质", "CMA accreditation and licence for construction testing"),
    materials: [
      essential("建筑平面图及房间统计表", "Floor plans and count of rooms"),
      deferrable("装饰装修材料进场复验报告", "Re-test reports of fitting materials"),
    ],
    selfService: licensedBodyOnly,
  },
];
