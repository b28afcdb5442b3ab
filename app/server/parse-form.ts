import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { FieldIssue, FormState, ShownRefusal } from "#app/components/form-state.ts";
import { issuesOf } from "./form-issues.ts";
import { readForm } from "./read-form.ts";
import { takeCommandKey } from "./request-context.ts";

type Schema = z.ZodObject | z.ZodType<object>;
type Options = {
  /** Fields never given back to the page: amounts of quotes. Passwords are always left out. */
  readonly forget?: readonly string[];
};
type Answer = ReturnType<typeof answer>;
export type Unreadable = { readonly ok: false; readonly response: Answer };
export type Parsed<Value> = {
  readonly ok: true;
  readonly value: Value;
  /** 422 with the refusal explained; what was typed stays, save what `forget` names. */
  readonly refused: (refusal: ShownRefusal, status?: number) => Answer;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const keptLength = 10_000;

function answer(form: FormState, status: number) {
  return data({ form }, { status });
}

function problem(key: string): Readonly<Record<string, readonly FieldIssue[]>> {
  return { "": [{ key, params: {} }] };
}

function typedIn(form: FormData, forget: readonly string[]): Record<string, string[]> {
  const kept: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || forget.includes(name) || /password|secret|token/i.test(name)) continue;
    (kept[name] ??= []).push(value.slice(0, keptLength));
  }
  return kept;
}

/** An empty field is "required", whatever its schema says about the missing value. */
function emptyIsRequired(errors: Record<string, FieldIssue[] | null>, form: FormData) {
  const shown: Record<string, FieldIssue[]> = {};
  for (const [name, issues] of Object.entries(errors)) {
    const filled = form.getAll(name).some((value) => (typeof value === "string" ? value !== "" : value.size > 0));
    const own = (issues ?? []).filter((issue) => filled || !issue.key.startsWith("form."));
    shown[name] = own.length > 0 ? own : [{ key: "form.required", params: {} }];
  }
  return shown;
}

/**
 * The fields a form declares, checked for shape only. 400: unreadable or without a command key;
 * 413: too large; 422: the schema says no, with the fields. The key goes to the command's context.
 */
export async function parseForm<S extends Schema>(
  request: Request,
  schema: S,
  options: Options = {},
): Promise<Parsed<z.output<S>> | Unreadable> {
  const form = await readForm(request);
  const nothing = { name: null, values: {}, refusal: null };
  if (form === 413) return { ok: false, response: answer({ ...nothing, errors: problem("form.too_large") }, 413) };
  if (form === 400) return { ok: false, response: answer({ ...nothing, errors: problem("form.unreadable") }, 400) };
  const key = form.get("_cmd");
  const name = form.get("_form");
  for (const own of ["_cmd", "_form"]) form.delete(own);
  const values = typedIn(form, options.forget ?? []);
  const state = { name: typeof name === "string" ? name : null, values, refusal: null };
  if (typeof key !== "string" || !uuid.test(key))
    return { ok: false, response: answer({ ...state, errors: problem("form.key_missing") }, 400) };
  takeCommandKey(request, key.toLowerCase());
  const submission = parseWithZod(form, { schema, formatError: issuesOf });
  if (submission.status !== "success") {
    const errors = emptyIsRequired(submission.error ?? problem("form.invalid") as never, form);
    return { ok: false, response: answer({ ...state, errors }, 422) };
  }
  return {
    ok: true,
    value: submission.value as z.output<S>,
    refused: (refusal, status = 422) => answer({ ...state, errors: {}, refusal }, status),
  };
}
