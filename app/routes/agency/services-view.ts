import { certificatePlaces } from "#domain/agency/service-qualification.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { boundsOf } from "#app/commands/agency/service-request.ts";
import type { Db } from "#db/client.ts";
import { activePeople } from "#db/store/agency-people.ts";
import { contentOf, placeOf, type ItemRow } from "#db/store/catalogue.ts";
import { policyInForce } from "#db/store/policy.ts";

type Of = { readonly agencyId: number; readonly item: ItemRow; readonly now: Date };

/** What the form of a request must know: the item's rule, the people, and what a pledge is held against. */
export async function requestView(db: Db, { agencyId, item, now }: Of) {
  const place = await placeOf(db, agencyId);
  const policy = await policyInForce(db, place ?? "", dayOf(now));
  const people = await activePeople(db, agencyId);
  return {
    code: item.code,
    nameZh: item.nameZh,
    nameEn: item.nameEn,
    limitWd: item.limitWd,
    qualification: { zh: item.qualificationZh, en: item.qualificationEn },
    places: certificatePlaces(contentOf(item).qualification),
    bounds: policy.ok ? await boundsOf(db, item, policy.value) : null,
    people: people.map(({ id, name, qualification }) => ({ id, name, qualification })),
  };
}
export type RequestView = Awaited<ReturnType<typeof requestView>>;
