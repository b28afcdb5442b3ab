import { z } from "zod";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const share = z.int().min(0).max(100);
/** Per cent of the total, as the notice publishes them. */
export const weightsSchema = z.strictObject({ credit: share, price: share, time: share });
export type Weights = Readonly<z.infer<typeof weightsSchema>>;

const lowestPrice = 20;
const highestPrice = 85;
const whole = 100;

/**
 * May these weights stand in a notice?
 *
 * - Refuses `selection.weights_sum` unless they make 100, `selection.weight_price` outside 20–85.
 * - Source: rules.md 5.5, best_value; the price's share after UK Digital Marketplace.
 */
export function checkWeights(weights: Weights): Outcome<Weights> {
  const sum = weights.credit + weights.price + weights.time;
  if (sum !== whole) return refuse("selection.weights_sum", { sum });
  if (weights.price < lowestPrice || weights.price > highestPrice)
    return refuse("selection.weight_price", {
      price: weights.price,
      lowest: lowestPrice,
      highest: highestPrice,
    });
  return ok(weights);
}
