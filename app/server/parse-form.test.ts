import { expect, test } from "vitest";
import { z } from "zod";
import type { AppContext } from "./context.ts";
import { parseForm, parseForms } from "./parse-form.ts";
import { bindRequest } from "./request-context.ts";

const key = "11111111-2222-4333-8444-555555555555";

function posted(
  fields: Record<string, string | string[]>,
  withKey = true,
): { request: Request; ctx: AppContext } {
  const body = new URLSearchParams(withKey ? { _cmd: key } : {});
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  const request = new Request("http://localhost/x", { method: "POST", body });
  return { request, ctx: bindRequest(request, {} as AppContext) };
}

const schema = z.object({
  title: z.string().max(5),
  days: z.number().int().min(1),
  kinds: z.array(z.enum(["a", "b"])).min(1),
  sure: z.boolean().optional(),
});
const good = { title: "测绘", days: "20", kinds: ["a", "b"], sure: "on" };

test("declared fields arrive in their types, and the key reaches the command's context", async () => {
  const { request, ctx } = posted({ ...good, undeclared: "1" });
  const form = await parseForm(request, schema);
  expect(form.ok && form.value).toEqual({ title: "测绘", days: 20, kinds: ["a", "b"], sure: true });
  expect(ctx.commandKey).toBe(key);
});

test.each([
  ["an empty field is required", { title: "" }, { title: "form.required" }],
  ["too long", { title: "六个字的标题" }, { title: "form.too_long" }],
  ["not a number", { days: "soon" }, { days: "form.number" }],
  ["below the least", { days: "0" }, { days: "form.too_small" }],
  ["not one of the options", { kinds: ["c"] }, { kinds: "form.choice" }],
])("422, %s", async (_why, change, errors) => {
  const form = await parseForm(posted({ ...good, ...change }).request, schema);
  if (form.ok) throw new Error("should not pass");
  expect(form.response.init?.status).toBe(422);
  const shown = Object.entries(form.response.data.form.errors).map(([name, issues]) => [
    name,
    issues[0]?.key,
  ]);
  expect(Object.fromEntries(shown)).toEqual(errors);
});

test("what nobody sees is left out: control characters and turned writing, not lines", async () => {
  const lines = z.object({ title: z.string(), kinds: z.array(z.string()) });
  const unseen = String.fromCodePoint(0x7, 0x1b, 0x7f, 0x85, 0x202e, 0x2066);
  const form = await parseForm(
    posted({ title: `测${unseen}绘\t一\r\n二`, kinds: [`a${unseen}`] }).request,
    lines,
  );
  expect(form.ok && form.value).toEqual({ title: "测绘\t一\r\n二", kinds: ["a"] });
});

test.each([
  ["no key", posted(good, false)],
  ["a key that is no UUID", posted({ ...good, _cmd: "1" }, false)],
  ["a NUL in a text", posted({ ...good, title: "a\u0000" })],
])("400, %s", async (_why, { request }) => {
  const form = await parseForm(request, schema);
  expect(!form.ok && form.response.init?.status).toBe(400);
});

test("a refusal keeps what was typed, but neither a password nor what is to be forgotten", async () => {
  const loose = z.object({ title: z.string(), amount: z.string(), password: z.string() });
  const { request } = posted({ title: "x", amount: "8000.01", password: "secret" });
  const form = await parseForm(request, loose, { forget: ["amount"] });
  if (!form.ok) throw new Error("should pass");
  const answer = form.refused({ code: "fee.cap", text: "no", params: {} });
  expect(answer.init?.status).toBe(422);
  expect(answer.data.form).toEqual({
    name: null,
    values: { title: ["x"] },
    errors: {},
    refusal: { code: "fee.cap", text: "no", params: {} },
  });
});

test("of several forms the named one is meant, and an unknown name is unreadable", async () => {
  const schemas = { accept: z.object({ note: z.string() }), "send-back": z.object({ defect: z.string() }) };
  const back = await parseForms(posted({ _form: "send-back", defect: "d" }).request, schemas);
  expect(back.ok && [back.name, back.value]).toEqual(["send-back", { defect: "d" }]);
  const unknown = await parseForms(posted({ _form: "constructor", note: "d" }).request, schemas);
  expect(!unknown.ok && unknown.response.init?.status).toBe(400);
});

test("a file arrives as a file", async () => {
  const body = new FormData();
  body.append("_cmd", key);
  body.append("proof", new File(["%PDF-1.7"], "授权书.pdf", { type: "application/pdf" }));
  const request = new Request("http://localhost/x", { method: "POST", body });
  bindRequest(request, {} as AppContext);
  const form = await parseForm(request, z.object({ proof: z.instanceof(File) }));
  expect(form.ok && [form.value.proof.name, await form.value.proof.text()]).toEqual([
    "授权书.pdf",
    "%PDF-1.7",
  ]);
});
