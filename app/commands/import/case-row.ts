import type { CasePhase } from "#domain/case/lifecycle.ts";
import { readDegrees, type Site } from "#domain/case/site.ts";
import type { Day } from "#domain/shared/dates.ts";
import { checkProjectCode } from "#domain/shared/identifiers.ts";
import { refuse } from "#domain/shared/outcome.ts";
import { toFen, type Fen } from "#domain/shared/money.ts";
import type { Lookups } from "#db/store/entry.ts";
import type { RowReader } from "./cells.ts";

export type CaseImportRow = {
  readonly code: string;
  readonly projectName: string;
  readonly ownerId: number;
  readonly departmentId: number;
  readonly district: string;
  readonly matterZh: string;
  readonly phase: CasePhase;
  readonly limitWd: number;
  readonly acceptedOn: Day;
  readonly investmentFen: Fen | null;
  /** Null: the list does not say; what is known stays. */
  readonly areaM2: number | null;
  readonly zone: string | null;
  readonly site: Site | null;
  readonly items: readonly string[];
};

const phases: ReadonlyMap<string, CasePhase> = new Map([
  ["project", "project"],
  ["立项", "project"],
  ["立项用地规划许可", "project"],
  ["项目", "project"],
  ["land", "land"],
  ["用地", "land"],
  ["用地规划", "land"],
  ["construction", "construction"],
  ["施工", "construction"],
  ["施工许可", "construction"],
  ["acceptance", "acceptance"],
  ["竣工验收", "acceptance"],
  ["验收", "acceptance"],
]);
/** Null: the list does not say. One of the two alone is a fault of the other's cell. */
function readSite(cells: RowReader): Site | null {
  const siteLng = cells.lines("经度", (text) => readDegrees("lng", text), false);
  const siteLat = cells.lines("纬度", (text) => readDegrees("lat", text), false);
  const [hasLng, hasLat] = [cells.optional("经度") !== "", cells.optional("纬度") !== ""];
  if (hasLng !== hasLat) cells.fault(hasLng ? "纬度" : "经度", refuse("entry.site_incomplete").refusal, "");
  return siteLng === null || siteLat === null ? null : { siteLng, siteLat };
}
const fenPerWan = 1_000_000;

export function readCaseRow(cells: RowReader, known: Lookups): CaseImportRow {
  const at = <T>(column: string, table: ReadonlyMap<string, T>) =>
    cells.known(column, cells.text(column), table);
  const limitWd = cells.whole("法定时限", 1, 1_000) ?? 0;
  cells.text("所需事项", 8_000);
  return {
    code: cells.checked("项目代码", checkProjectCode) ?? "",
    projectName: cells.text("项目名称"),
    ownerId: at("业主信用代码", known.owners) ?? 0,
    departmentId: at("审批部门", known.departments) ?? 0,
    district: at("所属区县", known.districts) ?? "",
    matterZh: cells.text("审批事项"),
    phase: at("阶段", phases) ?? "project",
    limitWd,
    acceptedOn: cells.day("受理日期"),
    investmentFen:
      cells.optional("投资额") === ""
        ? null
        : toFen(Math.round(cells.number("投资额", "1200.50", 6) * fenPerWan)),
    areaM2: cells.whole("面积", 1, 2_000_000_000, false),
    zone: cells.optional("所在片区", 60) || null,
    site: readSite(cells),
    items: cells.list("所需事项").flatMap((value) => cells.known("所需事项", value, known.items) ?? []),
  };
}
