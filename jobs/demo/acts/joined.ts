import { decideBundle } from "#app/commands/bundle/decide-bundle.ts";
import { proposeBundle } from "#app/commands/bundle/propose-bundle.ts";
import { decideResult } from "#app/commands/regional/decide-result.ts";
import { proposeResult, type RegionalInput } from "#app/commands/regional/propose-result.ts";
import { keepBytes } from "#app/integrations/files/store.ts";
import { insertFile } from "#db/store/file.ts";
import { addWorkingDays } from "#domain/calendar/working-days.ts";
import { addDays } from "#domain/shared/dates.ts";
import { subsidyProjectCode } from "#db/seed/generate/cases.ts";
import { instantOf } from "../day-plan.ts";
import { reportPdf } from "../report-pdf.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

const daysBefore = 12;
const basis = "沂州市推行多评合一、多测合一实施方案第八条";
const bundles = [
  {
    code: "HYY-001",
    nameZh: "环评与验收监测一体化服务",
    nameEn: "Environmental report and acceptance testing together",
    itemCodes: ["HJ-001", "HJ-004"],
    reason: "同一项目的环评与竣工验收监测由同一机构衔接，现状资料只收集一次。",
  },
  {
    code: "SPH-001",
    nameZh: "环评、排污、验收三评合一",
    nameEn: "Three environmental evaluations in one",
    itemCodes: ["HJ-001", "HJ-002", "HJ-004"],
    reason: "三项评价的基础数据相同，合并编制、一次评审。",
  },
] as const;

type Result = Pick<RegionalInput, "titleZh" | "titleEn" | "itemCodes"> & Partial<RegionalInput>;
/** Corners of an invented park; no project of the demonstration lies there unless its site says so. */
const park = "118.3421, 35.1012\n118.3854, 35.1012\n118.3854, 35.1297\n118.3421, 35.1297";
const lake = "118.3600, 35.1100\n118.3660, 35.1100\n118.3660, 35.1140\n118.3600, 35.1140";
const results: readonly Result[] = [
  {
    titleZh: "汶新化工园区竣工环境保护验收监测区域成果",
    titleEn: "Acceptance monitoring of the Wenxin chemical park",
    itemCodes: ["HJ-004"],
    projectCodes: [subsidyProjectCode],
    conditions: "技改项目不新增排放口，不突破原批复排放总量。",
    commitment:
      "本单位承诺：项目不新增排放口，污染物排放不突破区域成果核定的总量；如有不实，愿意单独开展验收监测并承担相应责任。",
  },
  {
    titleZh: "汶新高新产业园环境影响区域评估",
    titleEn: "Regional environmental evaluation of the Wenxin high-tech park",
    itemCodes: ["HJ-001", "HJ-002"],
    zone: "汶新高新产业园",
    area: `${park}\n\n${lake}`,
    conditions: "符合园区规划环评准入清单的项目；生态红线内地块除外。",
  },
  {
    titleZh: "汶新临港片区环境现状区域评估",
    titleEn: "Regional survey of the Wenxin port area",
    itemCodes: ["HJ-001"],
    zone: "汶新临港片区",
    conditions: "不涉及危险化学品仓储的项目。",
  },
];

/** What may be bought together, and what need not be bought: both confirmed by a second person before the present. */
export function joinedActs(theatre: Theatre): Act[] {
  const { anchor } = theatre.market;
  const day = addWorkingDays(theatre.cal, addDays(anchor, -daysBefore), 1);
  if (!day.ok) return [];
  const on = day.value.day;
  return [
    ...bundles.map((bundle) => ({
      at: instantOf("propose", on, bundle.code),
      what: `bundle ${bundle.code}`,
      run: () => agreeBundle(theatre, bundle, on),
    })),
    ...results.map((result) => ({
      at: instantOf("propose", on, result.titleEn),
      what: `regional result ${result.titleEn}`,
      run: () => agreeResult(theatre, result, on),
    })),
  ];
}

async function agreeBundle(theatre: Theatre, bundle: (typeof bundles)[number], effectiveOn: string) {
  const { people } = theatre;
  const { code } = bundle;
  const proposed = proposeBundle(theatre.as(people.staff("regulator@demo")), {
    ...bundle,
    basis,
    effectiveOn,
  });
  await done(`bundle ${code}`, proposed);
  const second = theatre.as(people.staff("supervisor@demo"));
  await done(`bundle ${code} confirmed`, decideBundle(second, { code, on: "confirm", reason: "" }));
}

async function agreeResult(theatre: Theatre, result: Result, validFrom: string) {
  const { people, market } = theatre;
  const officer = people.staff("approver@demo");
  const fileId = await documentOf(theatre, result.titleZh);
  const input = {
    no: null,
    projectCodes: [],
    zone: "",
    area: "",
    conditions: "",
    commitment: "",
    ...result,
    validFrom,
    validTo: addDays(market.anchor, 730),
    reason: "园区统一组织完成评估，入园项目共享成果。",
    fileId,
  };
  const { no, version } = await done(result.titleEn, proposeResult(theatre.as(officer), input));
  const second = theatre.as(people.staff("regulator@demo"));
  await done(`${no} confirmed`, decideResult(second, { no, version, on: "confirm", reason: "" }));
}

async function documentOf(theatre: Theatre, title: string): Promise<string> {
  const officer = theatre.people.staff("approver@demo");
  const agency = officer.organisationName;
  const bytes = reportPdf({ title, project: "区域评估", agency, engagementNo: "", version: 1 });
  return insertFile(theatre.db, {
    name: `${title}.pdf`,
    sha256: await keepBytes(bytes),
    size: bytes.length,
    mime: "application/pdf",
    purpose: "regional",
    organisationId: officer.organisationId,
    uploadedBy: officer.accountId,
  });
}
