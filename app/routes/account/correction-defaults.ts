type Contact = { legalRepresentative: string; contactName: string; phone: string; addressZh: string };
type Service = {
  itemCode: string;
  state: string;
  certificateName: string;
  certificateNo: string;
  certificateIssuer: string;
  certificateIssuedOn: string | null;
  certificateExpiresOn: string;
  pledgedPriceFen: number | null;
  pledgedWd: number | null;
};
type Person = { name: string; qualification: string; certificateNo: string };
export type Correctable = {
  readonly name: string;
  readonly jurisdictionCode: string;
  readonly licence: { readonly name: string };
  readonly authorisation: { readonly name: string };
  readonly owner: (Contact & { industryCode: string; publicBody: boolean }) | null;
  readonly agency:
    | (Contact & {
        establishedOn: string;
        introduction: string;
        decoupled: boolean;
        services: Service[];
        people: Person[];
      })
    | null;
};

/** Field name → what was written before. */
export function correctionDefaults({
  name,
  jurisdictionCode,
  owner,
  agency,
}: Correctable): Record<string, string | undefined> {
  const { legalRepresentative, contactName, phone, addressZh } = owner ?? agency ?? {};
  const common = { name, jurisdictionCode, legalRepresentative, contactName, phone, addressZh };
  if (owner)
    return { ...common, industryCode: owner.industryCode, publicBody: owner.publicBody ? "on" : undefined };
  if (!agency) return common;
  const services = agency.services
    .filter((service) => service.state === "submitted")
    .map((service, row) => serviceDefaults(service, agency.people[row % agency.people.length], row));
  return Object.assign(
    { ...common, establishedOn: agency.establishedOn, introduction: agency.introduction },
    ...services,
  );
}

/** As it is typed: "8000.00". */
const yuanOf = (fen: number | null) =>
  fen === null ? undefined : `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

function serviceDefaults(
  service: Service,
  person: Person | undefined,
  row: number,
): Record<string, string | undefined> {
  return {
    [`services[${row}].itemCode`]: service.itemCode,
    [`services[${row}].certificateName`]: service.certificateName,
    [`services[${row}].certificateNo`]: service.certificateNo,
    [`services[${row}].certificateIssuer`]: service.certificateIssuer,
    [`services[${row}].certificateIssuedOn`]: service.certificateIssuedOn ?? undefined,
    [`services[${row}].certificateExpiresOn`]: service.certificateExpiresOn,
    [`services[${row}].pledgedPrice`]: yuanOf(service.pledgedPriceFen),
    [`services[${row}].pledgedWd`]: service.pledgedWd?.toString(),
    [`services[${row}].practitionerName`]: person?.name,
    [`services[${row}].practitionerQualification`]: person?.qualification,
    [`services[${row}].practitionerCertificateNo`]: person?.certificateNo,
  };
}
