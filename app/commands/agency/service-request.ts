import {
  certificatePlaces,
  checkCertificates,
  firstToExpire,
  withoutCertificate,
  type StandingCertificate,
} from "#domain/agency/service-qualification.ts";
import { checkPledge, pledgeBounds, type Pledge, type PledgeBounds } from "#domain/agency/service-pledge.ts";
import type { PriceDocument } from "#domain/fee/price.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Day } from "#domain/shared/dates.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Db } from "#db/client.ts";
import type { Ctx } from "#db/context.ts";
import { activeAmong, type CertificateRow } from "#db/store/agency-service.ts";
import { contentOf, itemByCode, priceById, type ItemRow } from "#db/store/catalogue.ts";
import type { Tx } from "#db/transaction.ts";
import type { Upload } from "#app/integrations/files/keep-upload.ts";
import { saveUpload } from "#app/integrations/files/save-upload.ts";
import type { OwnFile } from "./agency-file.ts";

export type CertificateInput = {
  readonly place: string;
  /** Which of the place's qualifications it proves. */
  readonly option: number;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly expiresOn: Day;
  /** Null keeps the file that was sent before. */
  readonly file: Upload | null;
};
export type ServiceRequest = {
  readonly itemCode: string;
  readonly certificates: readonly CertificateInput[];
  readonly practitionerIds: readonly number[];
  readonly pledge: Pledge;
};
export type FileIds = ReadonlyMap<string, string>;
export type CheckedRequest = {
  readonly certificates: Omit<CertificateRow, "applicationId">[];
  readonly first: StandingCertificate;
  readonly practitionerIds: number[];
};

/** What tells two requests apart: everything but the bytes of the files. */
export function traceOf({ itemCode, certificates, practitionerIds, pledge }: ServiceRequest) {
  return {
    itemCode,
    practitionerIds,
    pledge,
    certificates: certificates.map(({ file, ...rest }) => ({ ...rest, file: file?.name ?? null })),
  };
}

/** Files lie on disk before the command begins; one that no request names later is an orphan. */
export async function saveCertificateFiles(
  ctx: Ctx,
  certificates: readonly CertificateInput[],
): Promise<Outcome<FileIds>> {
  if (ctx.actor.kind !== "person") return refuse("command.forbidden");
  const about = { purpose: "registration" as const, organisationId: ctx.actor.organisationId };
  const ids = new Map<string, string>();
  for (const { place, file } of certificates) {
    if (!file) continue;
    const saved = await saveUpload(ctx, file, about);
    if (!saved.ok) return saved;
    ids.set(place, saved.value.id);
  }
  return ok(ids);
}

/** What a pledge for the item is held against under the policy. */
export async function boundsOf(db: Db, item: ItemRow, policy: Policy): Promise<PledgeBounds> {
  const price = item.priceDocumentId ? await priceById(db, item.priceDocumentId) : null;
  const document = (price?.rule ?? null) as PriceDocument | null;
  return pledgeBounds({ mode: item.priceMode, document }, policy, item.limitWd);
}

/** Certificates, people and pledge against the item's rule as it is today; `files` by place. */
export async function checkRequest(
  tx: Tx,
  file: OwnFile,
  request: ServiceRequest,
  files: FileIds,
): Promise<Outcome<CheckedRequest>> {
  const item = await itemByCode(tx, request.itemCode);
  if (!item || item.delistedOn !== null) return refuse("service.item_off_list");
  const places = certificatePlaces(contentOf(item).qualification);
  const fit = checkCertificates(places, request.certificates, dayOf(file.now));
  if (!fit.ok) return fit;
  const pledged = checkPledge(request.pledge, await boundsOf(tx, item, file.policy));
  if (!pledged.ok) return pledged;
  const people = await checkPeople(tx, file.agency.id, request.practitionerIds);
  if (!people.ok) return people;
  const certificates = request.certificates.flatMap((each) => {
    const name = places.find(({ place }) => place === each.place)?.options[each.option];
    const fileId = files.get(each.place);
    const { place, number, issuer, issuedOn, expiresOn } = each;
    return name && fileId
      ? [{ place, number, issuer, issuedOn, expiresOn, nameZh: name.zh, nameEn: name.en, fileId }]
      : [];
  });
  const first = firstToExpire(certificates) ?? (places.length === 0 ? withoutCertificate : null);
  if (!first || certificates.length < request.certificates.length)
    return refuse("service.certificate_missing", {
      missing: request.certificates.length - certificates.length,
    });
  return ok({ certificates, first, practitionerIds: people.value });
}

/** Refuses `service.practitioner_missing`, `service.practitioner_unknown`. */
export async function checkPeople(
  tx: Tx,
  agencyId: number,
  ids: readonly number[],
): Promise<Outcome<number[]>> {
  const named = [...new Set(ids)].toSorted((a, b) => a - b);
  if (named.length === 0) return refuse("service.practitioner_missing");
  const active = await activeAmong(tx, agencyId, named);
  return active.length === named.length ? ok(named) : refuse("service.practitioner_unknown");
}
