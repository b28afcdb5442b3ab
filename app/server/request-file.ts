import { z } from "zod";

/** A file that must be there: a browser sends a field without a chosen file as an empty one. */
export const requestFile = z
  .instanceof(File, { message: "form.required" })
  .refine((chosen) => chosen.size > 0, "form.required");
