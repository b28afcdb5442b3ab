import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { ComplaintObject } from "./subjects.ts";

/** How an organisation stands to a need and its engagement. */
export type Interest = {
  readonly organisationId: number;
  readonly kind: "owner" | "agency";
  readonly ownerId: number;
  /** Of the live award or of the engagement. */
  readonly awardedId: number | null;
  /** Is listed with one of the need's items. */
  readonly offersItem: boolean;
  /** Its quote was opened in the last round. */
  readonly quoted: boolean;
  /** Nobody quotes for a direct choice; then whoever offers the item was passed over. */
  readonly direct: boolean;
};

/**
 * Who answers a complaint of this organisation: the owner for its notice and its selection, the chosen agency for its
 * award, the other party for the delivery.
 *
 * - Refuses: `complaint.no_standing` for whoever has no interest in the matter.
 * - Source: rules.md 5.9.
 */
export function respondentOf(object: ComplaintObject, it: Interest): Outcome<number> {
  const none = refuse("complaint.no_standing");
  if (object === "delivery") return otherParty(it);
  if (it.kind !== "agency") return none;
  if (object === "notice") return it.offersItem ? ok(it.ownerId) : none;
  const passedOver = it.quoted || (it.direct && it.offersItem);
  if (!passedOver || it.awardedId === null || it.organisationId === it.awardedId) return none;
  return ok(object === "award" ? it.awardedId : it.ownerId);
}

function otherParty({ organisationId, ownerId, awardedId }: Interest): Outcome<number> {
  if (awardedId === null) return refuse("complaint.no_standing");
  if (organisationId === ownerId) return ok(awardedId);
  return organisationId === awardedId ? ok(ownerId) : refuse("complaint.no_standing");
}
