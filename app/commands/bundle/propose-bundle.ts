import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertBundle } from "#db/store/bundle.ts";
import { departmentPlace, itemByCode } from "#db/store/catalogue.ts";
import { appNow, withTx, type Tx } from "#db/transaction.ts";
import { checkBundleContent, type BundleContent } from "#domain/need/bundle.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

type Input = BundleContent & { readonly effectiveOn: string };

/** Puts a combination of items before a second person; nothing may be bundled by it until that person confirms it. */
export async function proposeBundle(ctx: Ctx, input: Input): Promise<Outcome<{ code: string }>> {
  const { actor } = ctx;
  if (actor.kind !== "person" || !hasRole(actor, "regulator")) return refuse("command.forbidden");
  return withTx(ctx, { command: "bundle.propose", input }, async (tx) => {
    const sound = checkBundleContent(input);
    if (!sound.ok) return sound;
    const now = await appNow(tx);
    if (input.effectiveOn < dayOf(now)) return refuse("bundle.effective_in_past", { todayOn: dayOf(now) });
    const home = await placeOf(tx, input.itemCodes);
    if (!home.ok) return home;
    const place = home.value;
    if (!actor.jurisdictions.includes(place)) return refuse("bundle.other_place");
    const { code, nameZh, nameEn, effectiveOn } = input;
    const added = await insertBundle(tx, {
      code,
      nameZh,
      nameEn,
      effectiveOn,
      itemCodes: [...input.itemCodes],
      reason: input.reason.trim(),
      basis: input.basis.trim(),
      jurisdictionCode: place,
      state: "proposed",
      proposedBy: actor.accountId,
      proposedAt: now,
    });
    if (!added) return refuse("bundle.code_taken", { bundle: code });
    const subjects = input.itemCodes.map((item) => `item:${item}`);
    await record(tx, ctx, {
      type: "bundle.proposed",
      subjects,
      data: { bundle: code },
      visibility: "internal",
    });
    return ok({ code });
  });
}

/** The one place whose departments ask for all of these items. */
async function placeOf(tx: Tx, itemCodes: readonly string[]): Promise<Outcome<string>> {
  const places = new Set<string | null>();
  for (const code of itemCodes) {
    const item = await itemByCode(tx, code);
    if (!item) return refuse("bundle.item_unknown", { item: code });
    places.add(await departmentPlace(tx, item.departmentId));
  }
  const [place = null, ...others] = places;
  return place === null || others.length > 0 ? refuse("bundle.other_place") : ok(place);
}
