import type { Day } from "#domain/shared/dates.ts";
import { refuse, type Refusal } from "#domain/shared/outcome.ts";
import type { itemReasons } from "#db/store/entry.ts";
import type { KnownAgency } from "#db/store/import-parties.ts";
import type { AgencyRow } from "./agency-row.ts";
import type { Fault } from "./kind.ts";

export type Bounds = {
  readonly items: Awaited<ReturnType<typeof itemReasons>>;
  /** Agencies under a ban. */
  readonly barred: ReadonlySet<number>;
  readonly today: Day;
};

const fault = (column: string, outcome: { readonly refusal: Refusal }): Fault => ({
  column,
  refusal: outcome.refusal,
});

/**
 * Why a list may not say this. Of an agency that the market knows it changes the contact, adds services and people and
 * nothing else: what has been vetted is vetted anew where it changes (rules.md 5.2), an inspection comes by its own list.
 */
export function agencyFault(row: AgencyRow, before: KnownAgency | null, bounds: Bounds): Fault | null {
  const known = before?.agency ? before : null;
  return (
    (known && changedIdentity(row, known)) ??
    addedServices(row, known, bounds) ??
    (known && changedCertificate(row, known)) ??
    (known && changedPerson(row, known)) ??
    inspectionFault(row, known, bounds.today)
  );
}

function changedIdentity(row: AgencyRow, { unit, agency }: KnownAgency): Fault | null {
  const column =
    unit.name !== row.name
      ? "机构名称"
      : agency?.legalRepresentative !== row.legalRepresentative
        ? "法定代表人"
        : null;
  return column ? fault(column, refuse("import.agency_revetting")) : null;
}

function addedServices(
  row: AgencyRow,
  known: KnownAgency | null,
  { items, barred, today }: Bounds,
): Fault | null {
  const has = new Set(known?.services.map(({ itemCode }) => itemCode));
  const added = row.services.filter(({ item }) => !has.has(item));
  if (added.length === 0) return null;
  if (known && (known.agency?.state !== "listed" || barred.has(known.unit.id)))
    return fault("服务事项", refuse("import.agency_not_listed"));
  const off = added.find(({ item }) => {
    const state = items.get(item);
    return !state || state.listedOn > today || (state.delistedOn !== null && state.delistedOn <= today);
  });
  return off ? fault("服务事项", refuse("import.item_off_list", { item: off.item })) : null;
}

function changedCertificate(row: AgencyRow, { services }: KnownAgency): Fault | null {
  for (const { item, name, no, expiresOn } of row.services) {
    const held = services.find(({ itemCode }) => itemCode === item);
    if (!held) continue;
    const column =
      held.certificateName !== name
        ? "资质证书"
        : held.certificateNo !== no
          ? "证书编号"
          : held.certificateExpiresOn !== expiresOn
            ? "证书有效期"
            : null;
    if (column) return fault(column, refuse("import.certificate_differs", { item }));
  }
  return null;
}

function changedPerson(row: AgencyRow, { people }: KnownAgency): Fault | null {
  const changed = row.people.find(({ name, qualification, certificateNo }) => {
    const entries = people.filter((each) => each.certificateNo === certificateNo);
    const active = entries.find(({ leftOn }) => leftOn === null);
    return active ? active.name !== name || active.qualification !== qualification : entries.length > 0;
  });
  return changed
    ? fault("执业人员", refuse("import.practitioner_differs", { certificate: changed.certificateNo }))
    : null;
}

/** The list of agencies carries only a first inspection, with which an agency comes in. */
function inspectionFault({ inspection }: AgencyRow, known: KnownAgency | null, today: Day): Fault | null {
  if (!inspection) return null;
  const { year } = inspection;
  const thisYear = Number(today.slice(0, 4));
  if (year > thisYear)
    return fault(
      "检查年度",
      refuse("import.value_invalid", { value: String(year), expected: `≤ ${thisYear}` }),
    );
  if (!known) return null;
  const earlier = known.results.find((result) => result.year === year);
  if (!earlier) return fault("检查年度", refuse("import.inspection_own_list", { year }));
  const { score, letter } = earlier;
  return score === inspection.score && letter === inspection.letter
    ? null
    : fault("检查年度", refuse("import.inspection_exists", { year, score, letter }));
}
