import type { Day } from "#domain/shared/dates.ts";
import { checkUscc } from "#domain/shared/identifiers.ts";
import { maskedName } from "#domain/shared/masking.ts";
import { ok, refuse } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addPractitioner } from "#db/store/agency-people.ts";
import {
  agenciesByCode,
  changePractitioner,
  practitionersByCertificate,
  type KnownAgency,
  type KnownPeople,
} from "#db/store/import-parties.ts";
import type { Tx } from "#db/transaction.ts";
import { openAgency } from "../agency/agency-file.ts";
import { settlePeople } from "../agency/practitioners.ts";
import type { RowReader } from "./cells.ts";
import { defineKind, inPlaces, type Judged, type Scope } from "./kind.ts";

type Row = {
  readonly uscc: string;
  readonly name: string;
  readonly qualification: string;
  readonly certificateNo: string;
  readonly leftOn: Day | null;
};
type World = { readonly agencies: ReadonlyMap<string, KnownAgency>; readonly people: KnownPeople };
type Plan = { readonly agencyId: number; readonly id: number | null };

/** Who practises where; one active agency each (rules.md 5.7). */
export const practitioners = defineKind<Row, World, Plan>({
  name: "practitioners",
  key: ["统一社会信用代码", "证书编号"],
  read: (cells, scope) => readRow(cells, scope),
  load: async (tx, rows) => ({
    agencies: await agenciesByCode(tx, [...new Set(rows.map(({ uscc }) => uscc))]),
    people: await practitionersByCertificate(
      tx,
      rows.map(({ certificateNo }) => certificateNo),
    ),
  }),
  judge,
  save,
});

function readRow(cells: RowReader, scope: Scope): Row {
  const certificate = cells.text("证书编号").normalize("NFKC").replace(/\s/g, "").toUpperCase();
  const leftOn = cells.optionalDay("离职日期");
  if (leftOn !== null && leftOn > scope.today) cells.invalid("离职日期", `≤ ${scope.today}`);
  return {
    uscc: cells.checked("统一社会信用代码", checkUscc) ?? "",
    name: cells.text("姓名"),
    qualification: cells.text("资格"),
    certificateNo: certificate,
    leftOn,
  };
}

function judge(row: Row, world: World, scope: Scope): Judged<Plan> {
  const unit = world.agencies.get(row.uscc);
  if (!unit) return refuse("import.unknown_value", { value: row.uscc });
  if (!unit.agency) return refuse("import.other_kind");
  if (!inPlaces(scope, unit.unit.jurisdictionCode)) return refuse("import.outside_place");
  const agencyId = unit.unit.id;
  const entries = world.people.get(row.certificateNo) ?? [];
  const own = entries.filter((entry) => entry.agencyId === agencyId);
  const active = entries.find((entry) => entry.leftOn === null);
  if (row.leftOn === null && active && active.agencyId !== agencyId) {
    const params = { certificate: row.certificateNo, agency: active.agencyName };
    return {
      fault: { column: "证书编号", refusal: refuse("import.practitioner_elsewhere", params).refusal },
    };
  }
  const entry =
    own.find((known) => known.leftOn === row.leftOn) ?? own.find((known) => known.leftOn === null);
  const same = entry && entry.name === row.name && entry.qualification === row.qualification;
  const result = !entry ? "created" : same && entry.leftOn === row.leftOn ? "unchanged" : "updated";
  return ok({ result, plan: { agencyId, id: entry?.id ?? null } });
}

async function save(tx: Tx, ctx: Ctx, row: Row, { agencyId, id }: Plan, scope: Scope) {
  const { name, qualification, certificateNo, leftOn } = row;
  const file = await openAgency(tx, agencyId);
  if (!file.ok) return file;
  if (id !== null) await changePractitioner(tx, id, { name, qualification, leftOn });
  const added =
    id ??
    (await addPractitioner(tx, {
      agencyId,
      name,
      qualification,
      certificateNo,
      leftOn,
      joinedOn: leftOn === null ? scope.today : null,
    }));
  if (added === null) return refuse("import.conflict");
  const settled = leftOn === null && id !== null ? ok(null) : await settlePeople(tx, ctx, file.value);
  if (!settled.ok) return settled;
  await record(tx, ctx, {
    type:
      leftOn !== null ? "practitioner.left" : id === null ? "practitioner.joined" : "practitioner.corrected",
    subjects: [`agency:${row.uscc}`],
    data: { practitionerId: added, name: maskedName(name) },
    visibility: "public",
  });
  return ok(true);
}
