import { z } from "zod";

/** A name or title in both languages of the market. */
export const localTextSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type LocalText = Readonly<z.infer<typeof localTextSchema>>;

/** Where a rule is written: the document and the place in it. */
export const ruleSourceSchema = z.strictObject({ title: localTextSchema, clause: z.string().min(1) });
export type RuleSource = Readonly<z.infer<typeof ruleSourceSchema>>;
