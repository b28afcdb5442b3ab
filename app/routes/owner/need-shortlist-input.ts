import { z } from "zod";
import type { NeedInput } from "#app/commands/need/need-input.ts";
import { grades } from "#domain/agency/grade.ts";
import { directReasonCodes } from "#domain/need/direct-reasons.ts";
import type { ShortlistFilters } from "#domain/need/shortlist.ts";
import { parseYuan } from "#domain/shared/money.ts";

const search = {
  q: z.string().trim().max(100).optional(),
  grade: z.array(z.enum(grades)).max(grades.length).optional(),
  district: z.string().max(12).optional(),
};
const amount = z
  .string()
  .max(20)
  .refine((text) => parseYuan(text) !== null, "form.format")
  .transform((text) => parseYuan(text));

export const listForms = {
  lock: z.object(search),
  pick: z.object({
    agency: z.string().max(64),
    price: amount.optional(),
    code: z.enum(directReasonCodes),
    reason: z.string().trim().min(2).max(1000),
  }),
};

export function filtersFrom({ q, grade, district }: z.output<typeof listForms.lock>): ShortlistFilters {
  return { q: q ?? "", grades: grade ?? [], district: district ?? "" };
}

/** The search is in the address, so that it can be kept and repeated. */
export function filtersIn(query: URLSearchParams): ShortlistFilters {
  const one = (name: string) => (query.get(name) ?? "").trim();
  return {
    q: one("q").slice(0, 100),
    grades: grades.filter((grade) => query.getAll("grade").includes(grade)),
    district: one("district").slice(0, 12),
  };
}

export function directFrom({
  agency,
  price,
  code,
  reason,
}: z.output<typeof listForms.pick>): NeedInput["direct"] {
  return { agencyCode: agency, priceFen: price ?? null, code, reason };
}
