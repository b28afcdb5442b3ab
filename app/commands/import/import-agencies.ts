import { dayOf } from "#domain/shared/dates.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import {
  decideGrade,
  findAgencyRow,
  loadLookups,
  lockOrganisation,
  saveAgency,
  saveInspection,
  saveOrganisation,
  savePractitioners,
  saveServices,
} from "#db/store/entry.ts";
import { policyInForce } from "#db/store/policy.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { agencyColumns, readAgencyRow, type AgencyRow } from "./agency-row.ts";
import { importRows } from "./import-rows.ts";
import type { ImportReport, Progress, RowResult } from "./report.ts";

/** An existing list of filed agencies. A row that is already in changes nothing. */
export async function importAgencies(
  ctx: Ctx,
  bytes: Buffer,
  progress?: Progress,
): Promise<Outcome<ImportReport>> {
  if (!hasRole(ctx.actor, "system", "operator")) return refuse("command.forbidden");
  const known = await loadLookups(ctx.db);
  return importRows<AgencyRow>(
    bytes,
    {
      columns: agencyColumns,
      key: "统一社会信用代码",
      read: (cells) => readAgencyRow(cells, known),
      save: (row) => saveRow({ ...ctx, commandKey: null }, row),
    },
    progress,
  );
}

async function saveRow(ctx: Ctx, row: AgencyRow): Promise<Outcome<RowResult>> {
  return withTx(ctx, { command: "agency.import", input: row }, async (tx) => {
    const found = await lockOrganisation(tx, row.uscc);
    if (found && found.kind !== "agency")
      return refuse("import.value_invalid", { value: row.uscc, expected: found.kind });
    const before = found ? await findAgencyRow(tx, found.id) : null;
    if (found && before && sameAs(found, before, row)) return ok("unchanged" as const);
    const id = await saveFirm(tx, row, before === null);
    if (!before) await admit(tx, id, row);
    await record(tx, ctx, {
      type: before ? "agency.updated" : "agency.imported",
      subjects: [`agency:${row.uscc}`],
      data: { name: row.name, items: [...row.items], letter: row.inspection?.letter ?? null },
      visibility: "public",
    });
    return ok(before ? ("updated" as const) : ("created" as const));
  });
}

async function saveFirm(tx: Tx, row: AgencyRow, isNew: boolean): Promise<number> {
  const now = await appNow(tx);
  const id = await saveOrganisation(tx, {
    kind: "agency",
    code: row.uscc,
    name: row.name,
    nameEn: row.nameEn,
    jurisdictionCode: row.district,
    verifiedAt: now,
  });
  await saveAgency(tx, {
    id,
    state: "listed",
    legalRepresentative: row.legalRepresentative,
    contactName: row.contactName,
    phone: row.phone,
    email: row.email,
    addressZh: row.addressZh,
    establishedOn: row.establishedOn,
    ...(isNew ? { decoupled: true, pledgedAt: now, listedAt: now } : {}),
  });
  await saveServices(
    tx,
    row.items.map((itemCode) => ({
      agencyId: id,
      itemCode,
      state: row.certificateExpiresOn >= dayOf(now) ? ("approved" as const) : ("expired" as const),
      certificateName: row.certificateName,
      certificateNo: row.certificateNo,
      certificateExpiresOn: row.certificateExpiresOn,
      approvedAt: now,
    })),
  );
  await savePractitioners(
    tx,
    row.people.map((person) => ({ agencyId: id, ...person })),
  );
  if (row.inspection) await saveInspection(tx, { agencyId: id, ...row.inspection, source: "import" });
  return id;
}

/** An imported yearly inspection sets the first letter (rules.md, Decided); without one the entry is a provisional B. */
async function admit(tx: Tx, agencyId: number, row: AgencyRow): Promise<void> {
  const now = await appNow(tx);
  const policy = await policyInForce(tx, row.district, dayOf(now));
  if (!policy.ok) throw new Error(`no policy for ${row.district}`);
  const approved = row.items.length > 0 && row.certificateExpiresOn >= dayOf(now);
  await decideGrade(tx, {
    agencyId,
    kind: row.inspection ? "inspection" : "admission",
    grade: row.inspection?.letter ?? (approved ? "provisional_b" : "unrated"),
    previous: "unrated",
    score: row.inspection?.score ?? null,
    reference: row.inspection ? `inspection ${row.inspection.year}` : "import",
    policyProfile: policy.value.profile,
    policyVersion: policy.value.version,
    decidedAt: now,
    effectiveAt: now,
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof lockOrganisation>>>;
type Before = NonNullable<Awaited<ReturnType<typeof findAgencyRow>>>;

function sameAs(found: Found, before: Before, row: AgencyRow): boolean {
  const contact = [
    "legalRepresentative",
    "contactName",
    "phone",
    "email",
    "addressZh",
    "establishedOn",
  ] as const;
  return (
    found.name === row.name &&
    found.nameEn === row.nameEn &&
    found.jurisdictionCode === row.district &&
    contact.every((field) => before[field] === row[field]) &&
    row.items.every((item) => before.services.some((service) => service.itemCode === item)) &&
    row.people.every((person) =>
      before.people.some((known) => known.certificateNo === person.certificateNo),
    ) &&
    (row.inspection === null || before.results.some((result) => result.year === row.inspection?.year))
  );
}
