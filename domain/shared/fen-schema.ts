import { z } from "zod";
import type { Fen } from "./money.ts";

/** An amount in whole fen as it stands in stored JSON. */
export const fenSchema = z.custom<Fen>(
  (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0,
  "not an amount in whole fen",
);
