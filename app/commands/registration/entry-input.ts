import type { AgencyDetails, OwnerDetails, ServiceWish } from "#db/store/organisation.ts";
import type { DeferrablePaper } from "#domain/agency/entry-papers.ts";
import type { Upload } from "#app/integrations/files/keep-upload.ts";
import type { FirmEntry, IdentityEntry } from "./identity-entry.ts";

/** Who writes it all down and will log in. */
export type Registrant = {
  readonly name: string;
  readonly login: string;
  readonly phone: string;
  readonly password: string;
};
export type Place = { readonly name: string; readonly jurisdictionCode: string };
type Proof = { readonly licence: Upload; readonly authorisation: Upload; readonly pledged: boolean };

export type OwnerEntry = Place & { readonly details: OwnerDetails };
export type AgencyEntry = Place & {
  readonly details: AgencyDetails;
  readonly services: readonly ServiceWish[];
  /** Deferrable papers that are at hand; what is not may follow within 10 working days. */
  readonly papers?: Papers;
};
export type Papers = Readonly<Partial<Record<DeferrablePaper, Upload>>>;
export type OwnerRegistration = OwnerEntry &
  Proof & { readonly uscc: string; readonly person: Registrant; readonly identity: IdentityEntry };
export type AgencyRegistration = AgencyEntry &
  Proof & { readonly uscc: string; readonly person: Registrant; readonly identity: IdentityEntry };
/** Without a new file the earlier one stays; so does what was stated of the people behind the firm. */
export type Correction<Entry> = Entry & {
  readonly identity?: IdentityEntry | null;
  readonly registrationId: number;
  readonly licence: Upload | null;
  readonly authorisation: Upload | null;
};

/** What anybody may read of the firm, as far as it tells it apart. */
export function firmOf(
  code: string,
  entry: OwnerEntry | AgencyEntry,
  registrantPhone: string | null,
): FirmEntry {
  const { name, jurisdictionCode, details } = entry;
  const { legalRepresentative, phone, addressZh } = details;
  const phones = registrantPhone ? [phone, registrantPhone] : [phone];
  return { code, name, jurisdictionCode, legalRepresentative, phones, address: addressZh };
}
