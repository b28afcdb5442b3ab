import { z } from "zod";
import { mostLines } from "#domain/need/bundle.ts";
import { mostFiles, mostSubcontracts } from "#domain/quote/annex-limits.ts";
import { parseYuan, toFen } from "#domain/shared/money.ts";

/** In yuan as people type it, in fen for the command. */
export const amountForm = z
  .string()
  .max(20)
  .refine((text) => parseYuan(text) !== null, "quote.error.amount")
  .transform((text) => parseYuan(text) ?? toFen(0));
/** "12.5" is 1,250 basis points, as 12.5 yuan are 1,250 fen: the same two decimals. */
const percent = (error: string) =>
  z
    .string()
    .max(6)
    .refine((text) => (parseYuan(text) ?? 10_001) <= 10_000, error)
    .transform((text) => Number(parseYuan(text)));

const subcontract = z.object({
  agency: z.string().trim().max(32).optional(),
  part: z.string().trim().max(200).optional(),
  share: percent("quoting.error.share").optional(),
});

/** One amount, one for each item of a bundle, or a discount: which the notice allows is the command's question. */
const quote = z.object({
  amount: amountForm.optional(),
  amounts: z.array(amountForm).max(mostLines).optional(),
  discount: percent("quoting.error.discount").optional(),
  days: z.number().int().min(1).max(99_999),
  practitioners: z.array(z.number().int().positive()).min(1).max(100),
  files: z.array(z.uuid()).max(mostFiles).optional(),
  subcontracts: z.array(subcontract).max(mostSubcontracts).optional(),
  conflict: z.boolean().optional(),
});

/** `check` shows the answers once more, `quote` seals them. */
export const quoteForms = {
  check: quote,
  quote,
  withdraw: z.object({}),
  reconfirm: z.object({}),
};

/** Never given back to the page. */
export const amountFields = [
  "amount",
  "discount",
  ...Array.from({ length: mostLines }, (_, at) => `amounts[${at}]`),
];

type QuoteForm = z.output<typeof quoteForms.quote>;

export function quoteInputOf(no: string, form: QuoteForm) {
  const parts = (form.subcontracts ?? []).filter(
    ({ agency, part, share }) => agency || part || share !== undefined,
  );
  return {
    no,
    amountFen: form.amount ?? null,
    lineFen: form.amounts ?? null,
    discountBp: form.discount ?? null,
    days: form.days,
    practitionerIds: form.practitioners,
    conflictDeclared: form.conflict ?? false,
    fileIds: form.files ?? [],
    subcontracts: parts.map(({ agency = "", part = "", share = 0 }) => ({ agency, part, shareBp: share })),
  };
}

export type CheckedQuote = ReturnType<typeof checkedQuote>;

/** What the page shows before sealing, and the same again as the fields of the form that seals it. */
export function checkedQuote(no: string, form: QuoteForm) {
  const { subcontracts, ...input } = quoteInputOf(no, form);
  const yuan = (hundredths: number) => (hundredths / 100).toFixed(2);
  const fields: (readonly [name: string, value: string])[] = [
    ...(form.amount === undefined ? [] : [["amount", yuan(form.amount)] as const]),
    ...(form.amounts ?? []).map((fen, at) => [`amounts[${at}]`, yuan(fen)] as const),
    ...(form.discount === undefined ? [] : [["discount", yuan(form.discount)] as const]),
    ["days", String(form.days)],
    ...form.practitioners.map((id) => ["practitioners", String(id)] as const),
    ...(form.files ?? []).map((id) => ["files", id] as const),
    ...subcontracts.flatMap(({ agency, part, shareBp }, at) => [
      [`subcontracts[${at}].agency`, agency] as const,
      [`subcontracts[${at}].part`, part] as const,
      [`subcontracts[${at}].share`, yuan(shareBp)] as const,
    ]),
    ...(form.conflict ? [["conflict", "on"] as const] : []),
  ];
  return { ...input, subcontracts: subcontracts.length, fields };
}
