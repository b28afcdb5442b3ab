import type { Ctx } from "#db/context.ts";
import { contentOf, itemByCode, lockCatalogue } from "#db/store/catalogue.ts";
import { appNow, withTx } from "#db/transaction.ts";
import { refuse, type Outcome } from "#domain/shared/outcome.ts";
import { checkReasons, officerOf, recordProposal, type Proposed, type Reasons } from "./file.ts";
import { placeFor } from "./propose-item.ts";

type Input = Reasons & { readonly code: string; readonly step: "delist" | "relist" };

/**
 * Takes an item off the list, or puts it back: with reason and basis, and never by one person alone. New needs stop
 * on the day it takes effect; open ones go on.
 */
export async function proposeListing(ctx: Ctx, input: Input): Promise<Outcome<Proposed>> {
  const officer = officerOf(ctx, "regulator");
  if (!officer.ok) return officer;
  return withTx(ctx, { command: "catalogue.listing", input }, async (tx) => {
    await lockCatalogue(tx);
    const now = await appNow(tx);
    const item = await itemByCode(tx, input.code);
    const place = item ? await placeFor(tx, officer.value, item.departmentId) : null;
    if (!item || !place?.ok) return refuse("command.not_found");
    const { delistedOn } = item;
    if (input.step === "delist" && delistedOn !== null)
      return refuse("catalogue.already_off_list", { delistedOn });
    if (input.step === "relist" && delistedOn === null) return refuse("catalogue.not_off_list");
    const reasons = checkReasons(input, now, true);
    if (!reasons.ok) return reasons;
    const { code, reason, basis, effectiveOn } = input;
    const kind = input.step === "delist" ? ("item_delist" as const) : ("item_relist" as const);
    const draft = {
      kind,
      subject: code,
      jurisdictionCode: place.value,
      before: contentOf(item),
      content: null,
      reason,
      basis,
      effectiveOn,
    };
    return recordProposal(tx, ctx, officer.value, draft, now);
  });
}
