import type { Db } from "#db/client.ts";
import { agencyCodesOf } from "#db/store/agency-standing.ts";
import { shortlistOf } from "#db/store/shortlist.ts";
import type { DirectChoice } from "#domain/need/direct-choice.ts";
import type { NeedRow } from "#db/store/need.ts";

type Terms = Pick<NeedRow, "method" | "directAgencyId" | "directReason"> &
  Partial<Pick<NeedRow, "id" | "directCode">>;

/** Of a stored draft that names its agency; null of every other. */
export async function choiceOf(db: Db, terms: Terms): Promise<DirectChoice | null> {
  const { id, method, directAgencyId, directCode = null, directReason } = terms;
  if (id === undefined || method !== "direct") return null;
  const list = await shortlistOf(db, id);
  const codes = directAgencyId === null ? null : await agencyCodesOf(db, [directAgencyId]);
  return {
    shortlist: list && { filters: list.filters, codes: list.agencies.map(({ code }) => code) },
    agency: (directAgencyId !== null && codes?.get(directAgencyId)) || null,
    code: directCode,
    reason: directReason ?? "",
  };
}
