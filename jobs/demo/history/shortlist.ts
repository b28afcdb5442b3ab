import { inListOrder, shortlistHash } from "#domain/need/shortlist.ts";
import { tell, type Tale } from "./tale.ts";

const filters = { q: "", grades: [], district: "" };

/** A direct choice of the past was made out of everybody who offered the item, each with the letter of that day. */
export function shortlistIn({ plan, moments, no, people, offering, gradeAt }: Tale) {
  const lockedAt = moments.draftedAt;
  const listed = offering.map((key) => ({ code: people.codeOf(key), grade: gradeAt(key, lockedAt) }));
  const agencies = inListOrder(listed);
  const itemCodes = [plan.itemCode];
  const sha256 = shortlistHash({ need: no, lockedAt, itemCodes, filters, agencies });
  return { filters, itemCodes, agencies, sha256, lockedAt };
}

export function addShortlist(tale: Tale): void {
  const { plan, ids, no, owner, ledger } = tale;
  if (plan.method !== "direct" || plan.quotes.length === 0) return;
  const list = shortlistIn(tale);
  const { sha256, lockedAt, agencies } = list;
  ledger.shortlists.push({ ...list, needId: ids.need, lockedBy: owner.accountId });
  const data = { no, count: agencies.length, sha256 };
  tell(tale, { at: lockedAt, actor: owner, type: "need.shortlist_locked", data });
}
