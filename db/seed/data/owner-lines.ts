import type { Sector } from "#domain/fee/sector.ts";
import type { Bilingual } from "../generate/types-reference.ts";
import { t } from "./text.ts";

/** A kind of client: its GB/T 4754 class, what its name says, and what it builds (`{n}` is a size). */
export type OwnerLine = {
  readonly industryCode: string;
  readonly line: Bilingual;
  readonly projects: readonly string[];
};
export type OwnerGroup = {
  readonly sector: Extract<
    Sector,
    "industry" | "modern_service" | "traditional_service" | "real_estate" | "public_body"
  >;
  readonly share: number;
  readonly lines: readonly OwnerLine[];
};

function line(industryCode: string, zh: string, en: string, ...projects: string[]): OwnerLine {
  return { industryCode, line: t(zh, en), projects };
}

export const ownerGroups: readonly OwnerGroup[] = [
  {
    sector: "industry",
    share: 22,
    lines: [
      line(
        "C2614",
        "精细化工",
        "Fine Chemicals",
        "年产{n}万吨水性树脂项目",
        "年产{n}千吨电子级清洗剂扩建项目",
        "废气治理设施升级改造项目",
      ),
      line(
        "C3670",
        "汽车零部件",
        "Auto Parts",
        "年产{n}万套汽车制动系统零部件项目",
        "新能源汽车热管理部件生产线项目",
      ),
      line(
        "C3021",
        "新型建材",
        "Building Materials",
        "年产{n}万立方米装配式混凝土构件项目",
        "固废综合利用制砖技改项目",
      ),
      line("C1371", "食品", "Foods", "年产{n}万吨果蔬罐头项目", "冷链速冻食品加工项目"),
      line("C2011", "木业", "Timber", "年产{n}万立方米无醛胶合板项目", "热压车间环保提升项目"),
      line("C2927", "塑业", "Plastics", "年产{n}千吨可降解包装材料项目"),
      line("C3849", "新能源", "New Energy", "年产{n}兆瓦时储能电池包项目", "分布式光伏支架生产项目"),
      line("C2770", "医疗用品", "Medical Supplies", "年产{n}亿只医用防护用品项目"),
      line("D4430", "热力", "Heating", "城区集中供热管网及换热站改造项目", "{n}蒸吨燃气锅炉调峰热源项目"),
      line("C1713", "纺织", "Textiles", "年产{n}万锭智能纺纱项目"),
      line("B1012", "矿业", "Mining", "石灰岩矿年开采{n}万吨扩能项目"),
    ],
  },
  {
    sector: "modern_service",
    share: 10,
    lines: [
      line("I6450", "数字科技", "Digital Technology", "云计算数据中心一期项目", "智慧城市运营中心项目"),
      line("Q8411", "康复医院", "Rehabilitation Hospital", "康复医院医技楼及放射科改建项目"),
      line("P8334", "教育发展", "Education", "职业技能实训中心项目"),
      line("M7514", "科技园发展", "Science Park", "科技企业孵化器二期项目"),
      line("L7221", "人力资源服务", "Human Resources", "人力资源产业园装修改造项目"),
    ],
  },
  {
    sector: "traditional_service",
    share: 12,
    lines: [
      line("F5211", "商贸", "Trading", "社区商业综合体改造项目", "农副产品批发市场升级项目"),
      line("G5990", "仓储物流", "Logistics", "智慧仓储物流园一期项目", "冷链物流配送中心项目"),
      line("H6110", "酒店管理", "Hotels", "度假酒店改扩建项目", "会议中心装修项目"),
      line("F5264", "汽车销售服务", "Car Sales", "汽车销售服务展厅项目"),
      line("H6210", "餐饮管理", "Catering", "中央厨房及团餐配送中心项目"),
      line("G5432", "公路运输", "Road Transport", "甩挂运输站场项目"),
    ],
  },
  {
    sector: "real_estate",
    share: 8,
    lines: [
      line("K7010", "置业", "Properties", "观澜府住宅小区{n}号地块", "锦园小区二期"),
      line("K7010", "房地产开发", "Real Estate Development", "汇景广场商住楼", "翰林苑住宅小区"),
      line("K7010", "城建发展", "Urban Development", "片区安置房一期", "产城融合社区{n}号地块"),
    ],
  },
  {
    sector: "public_body",
    share: 8,
    lines: [
      line(
        "S9224",
        "住房保障服务中心",
        "Housing Security Centre",
        "保障性租赁住房项目",
        "老旧小区改造工程（第{n}批）",
      ),
      line(
        "S9224",
        "教育事业发展中心",
        "Education Development Centre",
        "第{n}实验小学教学楼建设项目",
        "中小学操场改造工程",
      ),
      line(
        "S9225",
        "交通工程服务中心",
        "Transport Works Centre",
        "县道{n}号线改建工程",
        "城乡公交首末站建设项目",
      ),
      line(
        "S9225",
        "水利工程服务中心",
        "Water Works Centre",
        "中小河流综合治理工程（第{n}标段）",
        "城区排涝泵站改造工程",
      ),
      line(
        "S9224",
        "卫生事业发展中心",
        "Health Development Centre",
        "妇幼保健院迁建项目",
        "乡镇卫生院医技用房改造项目",
      ),
      line("S9221", "机关事务服务中心", "Government Offices Centre", "政务服务大厅综合改造项目"),
    ],
  },
];

type Pool = {
  readonly investmentWan: readonly [number, number];
  readonly areaM2: readonly [number, number];
  readonly items: readonly string[];
};

/** Which reports such projects need, in the order in which they usually come up. */
export const projectPools: Record<OwnerGroup["sector"], Pool> = {
  industry: {
    investmentWan: [1_200, 38_000],
    areaM2: [6_000, 90_000],
    items: [
      "HJ-001",
      "HJ-001",
      "HJ-002",
      "SL-001",
      "ZX-003",
      "SL-003",
      "HJ-003",
      "DZ-001",
      "DZ-003",
      "CH-001",
      "DZ-004",
      "CH-004",
      "SJ-003",
      "SJ-002",
      "JC-002",
      "HJ-004",
      "CH-003",
      "TZ-001",
      "PG-002",
    ],
  },
  modern_service: {
    investmentWan: [800, 26_000],
    areaM2: [4_000, 46_000],
    items: [
      "HJ-001",
      "ZX-003",
      "ZX-002",
      "JT-001",
      "CK-001",
      "SJ-002",
      "JC-001",
      "JC-002",
      "JC-004",
      "WS-002",
      "CH-003",
    ],
  },
  traditional_service: {
    investmentWan: [500, 18_000],
    areaM2: [3_000, 60_000],
    items: [
      "HJ-001",
      "ZX-002",
      "JT-001",
      "JT-002",
      "PG-002",
      "GC-003",
      "JC-001",
      "JC-002",
      "WS-002",
      "CH-005",
      "TZ-001",
      "JC-004",
    ],
  },
  real_estate: {
    investmentWan: [9_000, 80_000],
    areaM2: [18_000, 120_000],
    items: [
      "SL-001",
      "ZX-004",
      "WW-001",
      "SJ-001",
      "JT-001",
      "CH-004",
      "SJ-003",
      "SJ-002",
      "CH-002",
      "GC-003",
      "JC-003",
      "JC-001",
      "CH-003",
      "JC-004",
      "CH-005",
      "JC-002",
    ],
  },
  public_body: {
    investmentWan: [600, 30_000],
    areaM2: [2_500, 50_000],
    items: [
      "ZX-001",
      "ZX-004",
      "SL-001",
      "SL-002",
      "DZ-001",
      "PG-003",
      "PG-001",
      "WW-001",
      "CH-001",
      "GC-001",
      "GC-002",
      "SJ-002",
      "GC-002",
      "GC-003",
      "JT-002",
      "JC-001",
      "JC-004",
      "CH-003",
    ],
  },
};

/** What only some trades need, by the letter and division of the industry code; comes before the pool. */
export const tradeItems: Readonly<Partial<Record<string, readonly string[]>>> = {
  B10: ["DZ-002", "DZ-003", "DZ-004"],
  C26: ["AQ-001", "AQ-002", "HJ-002"],
  C38: ["AQ-001"],
  D44: ["AQ-001", "TZ-001"],
  H61: ["WS-002"],
  H62: ["WS-002"],
  Q84: ["WS-001"],
};
