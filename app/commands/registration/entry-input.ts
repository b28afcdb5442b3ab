import type { AgencyDetails, OwnerDetails, ServiceWish } from "#db/store/organisation.ts";
import type { Upload } from "#app/integrations/files/keep-upload.ts";

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
};
export type OwnerRegistration = OwnerEntry & Proof & { readonly uscc: string; readonly person: Registrant };
export type AgencyRegistration = AgencyEntry & Proof & { readonly uscc: string; readonly person: Registrant };
/** Without a new file the earlier one stays. */
export type Correction<Entry> = Entry & {
  readonly registrationId: number;
  readonly licence: Upload | null;
  readonly authorisation: Upload | null;
};
