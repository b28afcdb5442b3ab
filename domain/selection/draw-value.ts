import { hex } from "#domain/shared/encoding.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { DrawSource } from "./draw-plan.ts";

/** What an officer has seen and typed: the issue of the lottery or the place of the dice, and the digits. */
export type SeenValue = { readonly round: string; readonly digits: string };

const fewest = { dice: 10, lottery: 6 } as const;
const most = 60;

/**
 * Digits as two people would type the same thing: full-width and separated digits count alike.
 * Refuses `draw.value_form` with the fewest digits that count, `draw.value_none` where the notice has no source.
 */
export function readValue(source: DrawSource, round: string, text: string): Outcome<SeenValue> {
  if (source === "none") return refuse("draw.value_none");
  const digits = text.normalize("NFKC").replaceAll(/[\s,.;、。，；·+-]/g, "");
  const named = round.normalize("NFKC").trim().replaceAll(/\s+/g, " ");
  const form = source === "dice" ? /^[1-6]+$/ : /^\d+$/;
  const fits = form.test(digits) && digits.length >= fewest[source] && digits.length <= most;
  if (!fits || named === "" || named.length > 60)
    return refuse("draw.value_form", { source, fewest: fewest[source], most });
  return ok({ round: named, digits });
}

/** As it enters the seed: the digits as text. */
export const valueHexOf = ({ digits }: SeenValue): string => hex(Buffer.from(digits, "ascii"));
