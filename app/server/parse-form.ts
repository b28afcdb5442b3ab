import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { FieldIssue, FormState, ShownRefusal } from "#app/components/form-state.ts";
import { issuesOf } from "./form-issues.ts";
import { readForm } from "./read-form.ts";
import { takeCommandKey } from "./request-context.ts";

type Schema = z.ZodType<object>;
type Options = {
  /** Fields never given back to the page: amounts of quotes. Passwords are always left out. */
  readonly forget?: readonly string[];
  /** Only where larger files than 10 MB are welcome, such as deliverables. */
  readonly maxFileBytes?: number;
};
type Answer = ReturnType<typeof answer>;
export type Unreadable = { readonly ok: false; readonly response: Answer };
export type Parsed<Value> = {
  readonly ok: true;
  readonly value: Value;
  /** 422 with the refusal explained; what was typed stays, save what `forget` names. */
  readonly refused: (refusal: ShownRefusal, status?: number) => Answer;
};
type Named<Schemas extends Record<string, Schema>> = {
  [Name in keyof Schemas]: Parsed<z.output<Schemas[Name]>> & { readonly name: Name };
}[keyof Schemas];
type Opened = { readonly form: FormData; readonly state: Omit<FormState, "errors"> };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const keptLength = 10_000;

function answer(form: FormState, status: number) {
  return data({ form }, { status });
}

function fault(key: string, status: number, state: Omit<FormState, "errors">): Unreadable {
  return { ok: false, response: answer({ ...state, errors: { "": [{ key, params: {} }] } }, status) };
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
function errorsOf(errors: Record<string, FieldIssue[] | null> | null, form: FormData): FormState["errors"] {
  const shown: Record<string, FieldIssue[]> = {};
  for (const [path, issues] of Object.entries(errors ?? {})) {
    // One wrong entry of a group of checkboxes is shown at the group.
    const group = path.replace(/\[\d+\]$/, "");
    const name = form.has(group) ? group : path;
    const filled = form
      .getAll(name)
      .some((value) => (typeof value === "string" ? value !== "" : value.size > 0));
    const own = (issues ?? []).filter((issue) => filled || name === "" || !issue.key.startsWith("form."));
    shown[name] = own.length > 0 ? own : [{ key: name ? "form.required" : "form.unreadable", params: {} }];
  }
  return shown;
}

async function open(
  request: Request,
  options: Options,
): Promise<Unreadable | ({ readonly ok: true } & Opened)> {
  const nothing = { name: null, values: {}, refusal: null };
  const form = await readForm(request, options.maxFileBytes);
  if (form === 413) return fault("form.too_large", 413, nothing);
  if (form === 400) return fault("form.unreadable", 400, nothing);
  const [key, name] = [form.get("_cmd"), form.get("_form")];
  for (const own of ["_cmd", "_form"]) form.delete(own);
  const values = typedIn(form, options.forget ?? []);
  const state = { name: typeof name === "string" ? name : null, values, refusal: null };
  if (typeof key !== "string" || !uuid.test(key)) return fault("form.key_missing", 400, state);
  takeCommandKey(request, key.toLowerCase());
  return { ok: true, form, state };
}

function check<S extends Schema>({ form, state }: Opened, schema: S): Parsed<z.output<S>> | Unreadable {
  const submission = parseWithZod(form, { schema, formatError: issuesOf });
  if (submission.status !== "success")
    return { ok: false, response: answer({ ...state, errors: errorsOf(submission.error, form) }, 422) };
  return {
    ok: true,
    value: submission.value as z.output<S>,
    refused: (refusal, status = 422) => answer({ ...state, errors: {}, refusal }, status),
  };
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
  const opened = await open(request, options);
  return opened.ok ? check(opened, schema) : opened;
}

/** The same for a page with several forms: `<Form name>` says which schema is meant; another name is 400. */
export async function parseForms<Schemas extends Record<string, Schema>>(
  request: Request,
  schemas: Schemas,
  options: Options = {},
): Promise<Named<Schemas> | Unreadable> {
  const opened = await open(request, options);
  if (!opened.ok) return opened;
  const { name } = opened.state;
  const schema = name !== null && Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!schema) return fault("form.unreadable", 400, opened.state);
  const parsed = check(opened, schema);
  return parsed.ok ? ({ ...parsed, name } as Named<Schemas>) : parsed;
}
