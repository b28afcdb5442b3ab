import { checkIdentityNumber } from "#domain/agency/identity-number.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import {
  activePeople,
  addPractitioner,
  noteDeparture,
  type PractitionerRow,
} from "#db/store/agency-people.ts";
import { restatePractitioner, worksElsewhere } from "#db/store/entry-people.ts";
import type { ServiceWish } from "#db/store/organisation.ts";
import type { Tx } from "#db/transaction.ts";
import type { Hasher } from "./identity-nodes.ts";

type Identity = { readonly identityHash: string; readonly identityTail: string };
type Named = {
  readonly name: string;
  readonly qualification: string;
  readonly certificateNo: string;
  readonly identity: Identity;
  /** Who is on record already, and stays. */
  readonly known: PractitionerRow | null;
};
const written = (certificateNo: string) => certificateNo.normalize("NFKC").replace(/\s/g, "").toUpperCase();

/**
 * The people an entry names, new or corrected: who is no longer named ends; one active agency each, by certificate and
 * by person. A number that is not written again stays as it was stated.
 *
 * - Refuses: `registration.practitioner_identity`, `registration.practitioner_twice`,
 *   `registration.practitioner_elsewhere`, and what `checkIdentityNumber` refuses.
 * - Source: rules.md 5.2, 5.7 (no one employed by two agencies).
 */
export async function putPeople(
  tx: Tx,
  agencyId: number,
  wishes: readonly ServiceWish[],
  { now, hash }: { readonly now: Date; readonly hash: Hasher },
): Promise<Outcome<true>> {
  const before = await activePeople(tx, agencyId);
  const people = namedIn(wishes, before, hash);
  if (!people.ok) return people;
  const staying = new Set(people.value.map(({ known }) => known?.id));
  for (const gone of before.filter(({ id }) => !staying.has(id)))
    await noteDeparture(tx, gone.id, dayOf(now));
  for (const { known, identity, certificateNo, name, qualification } of people.value) {
    const elsewhere = refuse("registration.practitioner_elsewhere", { certificateNo });
    if (await worksElsewhere(tx, { agencyId, certificateNo, identityHash: identity.identityHash }))
      return elsewhere;
    const stated = { name, qualification, ...identity };
    if (known) await restatePractitioner(tx, known.id, stated);
    else if (!(await addPractitioner(tx, { ...stated, agencyId, certificateNo, joinedOn: dayOf(now) })))
      return elsewhere;
  }
  return ok(true);
}

/** One each, by certificate; nobody twice under two certificates. */
function namedIn(
  wishes: readonly ServiceWish[],
  before: readonly PractitionerRow[],
  hash: Hasher,
): Outcome<readonly Named[]> {
  const people = new Map<string, Named>();
  for (const wish of wishes) {
    const certificateNo = written(wish.practitionerCertificateNo);
    const again = people.get(certificateNo);
    const onRecord = before.find((each) => written(each.certificateNo) === certificateNo) ?? null;
    const identity = identityOf(wish, again?.identity ?? null, onRecord, hash);
    if (!identity.ok) return identity;
    const { identityHash } = identity.value;
    const other = [...people.values()].find((each) => each.identity.identityHash === identityHash);
    if ((other && other !== again) || (again && other !== again))
      return refuse("registration.practitioner_twice", { certificateNo });
    const same = onRecord?.identityHash === null || onRecord?.identityHash === identityHash;
    const { practitionerName: name, practitionerQualification: qualification } = wish;
    const known = same ? onRecord : null;
    people.set(certificateNo, { name, qualification, certificateNo, identity: identity.value, known });
  }
  return ok([...people.values()]);
}

function identityOf(
  wish: ServiceWish,
  again: Identity | null,
  onRecord: PractitionerRow | null,
  hash: Hasher,
): Outcome<Identity> {
  if (wish.practitionerIdentityNumber) {
    const number = checkIdentityNumber(wish.practitionerIdentityNumber);
    if (!number.ok) return number;
    return ok({ identityHash: hash("person", number.value), identityTail: number.value.slice(-4) });
  }
  if (again) return ok(again);
  if (onRecord?.identityHash && onRecord.identityTail)
    return ok({ identityHash: onRecord.identityHash, identityTail: onRecord.identityTail });
  return refuse("registration.practitioner_identity", {
    certificateNo: written(wish.practitionerCertificateNo),
  });
}
