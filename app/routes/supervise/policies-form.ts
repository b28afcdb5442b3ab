import { z } from "zod";
import { changesAgainst, type PolicyChange } from "#domain/policy/edit.ts";
import { readParameter, writeParameter } from "#domain/policy/parameter-text.ts";
import { gateGrades, parametersOf, valueAt, type Parameter } from "#domain/policy/parameters.ts";
import type { Policy } from "#domain/policy/policy.ts";

/** A field's name holds no dots, which would mean nesting, and no hyphens, which no form may send. */
export function fieldOf(path: string): string {
  return `p__${path.replaceAll(".", "__")}`;
}

/** Every parameter as the form first shows it: what the version says, and what the address changes of it. */
export function formLines(base: Policy, changes: readonly PolicyChange[]) {
  const changed = new Map(changes.map(({ path, text }) => [path, text]));
  return parametersOf(base).map((parameter) => {
    const said = writeParameter(parameter.unit, valueAt(base, parameter.path));
    return { parameter, text: changed.get(parameter.path) ?? said, changed: changed.has(parameter.path) };
  });
}
export type FormLine = ReturnType<typeof formLines>[number];

function fieldSchema({ unit, optional }: Parameter) {
  if (unit === "grades") return z.array(z.enum(gateGrades)).min(1, "policy.error.grades");
  const text = z
    .string()
    .max(400)
    .refine((said) => readParameter(unit, said) !== undefined, `policy.error.${unit.toLowerCase()}`);
  return optional ? text.optional() : text;
}

const words = ["titleZh", "titleEn", "sourceZh", "sourceEn", "clause", "reason", "effectiveOn"] as const;
const line = z.string().max(300).optional();
const wordFields = {
  intent: z.enum(["try", "send"]),
  profile: z.string().max(40),
  titleZh: line,
  titleEn: line,
  sourceZh: line,
  sourceEn: line,
  clause: z.string().max(60).optional(),
  reason: z.string().max(2_000).optional(),
  effectiveOn: z.iso.date().optional(),
};

/** Numbers always, the words only when it is sent to a second person. */
export function policyFormSchema(base: Policy) {
  const fields = Object.fromEntries(
    parametersOf(base).map((parameter) => [fieldOf(parameter.path), fieldSchema(parameter)]),
  );
  return z.object({ ...fields, ...wordFields }).superRefine((form, context) => {
    if (form.intent !== "send") return;
    for (const path of words)
      if (!form[path]) context.addIssue({ code: "custom", path: [path], message: "form.required" });
  });
}
export type PolicyForm = z.infer<z.ZodObject<typeof wordFields>> & Readonly<Record<string, unknown>>;

/** What a sent form changes of the version it started from. */
export function changesOfForm(base: Policy, form: PolicyForm): PolicyChange[] {
  const said = parametersOf(base).map(({ path }) => {
    const value = form[fieldOf(path)];
    return { path, text: Array.isArray(value) ? value.join(",") : typeof value === "string" ? value : "" };
  });
  return changesAgainst(base, said);
}

export function draftOfForm(base: Policy, form: PolicyForm) {
  const {
    profile,
    titleZh = "",
    titleEn = "",
    sourceZh = "",
    sourceEn = "",
    clause = "",
    reason = "",
    effectiveOn = "",
  } = form;
  return {
    profile,
    base: { profile: base.profile, version: base.version },
    changes: changesOfForm(base, form),
    title: { zh: titleZh.trim(), en: titleEn.trim() },
    source: { title: { zh: sourceZh.trim(), en: sourceEn.trim() }, clause: clause.trim() },
    reason,
    effectiveOn,
  };
}
