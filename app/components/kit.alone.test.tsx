import { renderToStaticMarkup } from "react-dom/server";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { grades } from "#domain/agency/grade.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { CapRuler } from "./cap-ruler.tsx";
import { Checkbox } from "./checkbox.tsx";
import { RadioGroup } from "./choice-group.tsx";
import { DataTable } from "./data-table.tsx";
import { Field } from "./field.tsx";
import type { FormState } from "./form-state.ts";
import { Form } from "./form.tsx";
import { GradeBadge } from "./grade-badge.tsx";
import { Light, lightStates } from "./light.tsx";
import { MoneyField } from "./money-field.tsx";
import { SelectField } from "./select-field.tsx";
import { SiteHeader } from "./site-header.tsx";
import { UiProvider } from "./ui-context.tsx";

const answered = vi.hoisted(() => ({ form: null as unknown }));
vi.mock("@remix-run/react", () => ({ useActionData: () => answered }));

const now = new Date("2026-11-21T05:40:00Z");
function render(node: ReactNode, locale: Locale = "zh-CN", form: FormState | null = null): string {
  answered.form = form;
  return renderToStaticMarkup(
    <UiProvider t={translatorFor(locale, now)} nonce="">
      {node}
    </UiProvider>,
  );
}
const idsIn = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));

test.each(["zh-CN", "en"] as const)("grades and lights say in words what they mean (%s)", (locale) => {
  const badges = grades.map((grade) =>
    render(<GradeBadge grade={grade} />, locale).replaceAll(/<[^>]+>/g, ""),
  );
  const lights = lightStates.map((state) =>
    render(<Light state={state} />, locale).replaceAll(/<[^>]+>/g, ""),
  );
  expect(new Set(badges).size).toBe(grades.length);
  expect(new Set(lights).size).toBe(lightStates.length);
  expect([...badges, ...lights].every((text) => text.length > 1)).toBe(true);
});

const labels = { amount: "报价", secret_password: "口令", sector: "行业", method: "方式", sure: "承诺" };
const quoteForm = (
  <Form labels={labels}>
    <MoneyField name="amount" hint="不得高于上限" />
    <Field name="secret_password" type="password" defaultValue="never" />
    <SelectField name="sector" options={[{ value: "industry", label: "工业" }]} />
    <RadioGroup name="method" options={[{ value: "lowest", label: "最低价" }]} />
    <Checkbox name="sure">我承诺</Checkbox>
  </Form>
);
const wrong: FormState = {
  name: null,
  values: { amount: ["abc"], method: ["lowest"], sure: ["on"] },
  errors: { amount: [{ key: "form.number", params: {} }], sector: [{ key: "form.required", params: {} }] },
  refusal: null,
};

test("what is wrong stands on top as links to fields, and at each field tied to it", () => {
  const html = render(quoteForm, "zh-CN", wrong);
  const ids = idsIn(html);
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].flatMap((match) =>
    match[1]!.split(" "),
  );
  expect(html).toContain('role="alert"');
  expect(html).toContain("报价应为数字。");
  expect(targets).toEqual(["f-amount", "f-sector"]);
  expect([...targets, ...described].filter((id) => !ids.has(id))).toEqual([]);
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(2);
});

test("what was typed stays, a password never, and the form has one key of its own", () => {
  const html = render(quoteForm, "zh-CN", wrong);
  expect(html).toContain('value="abc"');
  expect(html.match(/checked=""/g)).toHaveLength(2);
  expect(html).not.toContain("never");
  expect(html.match(/name="_cmd" value="[0-9a-f-]{36}"/g)).toHaveLength(1);
  expect(render(quoteForm)).not.toBe(render(quoteForm));
});

test("every control has a label", () => {
  const html = render(quoteForm);
  const controls = [
    ...html.matchAll(/<(?:input|select|textarea)(?![^>]*type="(?:hidden|radio)")[^>]* id="([^"]+)"/g),
  ];
  expect(controls.map((match) => match[1]).filter((id) => !html.includes(`for="${id}"`))).toEqual([]);
  expect(controls.length).toBe(4);
});

test("a refusal is told with its code and whatever explains it", () => {
  const refusal = { code: "fee.cap", text: "报价不得高于收费上限 ¥8,000.00。", params: {} };
  const form = (
    <Form refusalDetail={(shown) => <p>detail of {shown.code}</p>}>
      <Field name="amount" />
    </Form>
  );
  const html = render(form, "zh-CN", { name: null, values: {}, errors: {}, refusal });
  expect(html).toContain(refusal.text);
  expect(html).toContain("<code>fee.cap</code>");
  expect(html).toContain("detail of fee.cap");
});

test("of two forms only the one that was sent shows its answer", () => {
  const other = (
    <Form name="send-back">
      <Field name="amount" />
    </Form>
  );
  expect(render(other, "zh-CN", wrong)).not.toContain('role="alert"');
  expect(render(other, "zh-CN", { ...wrong, name: "send-back" })).toContain('role="alert"');
});

test("the ruler says its numbers to those who do not see it", () => {
  const html = render(
    <CapRuler capFen={800_000} lowestFen={2_000_000} highestFen={4_000_000} quoteFen={780_000} />,
    "en",
  );
  expect(html).toContain(
    'aria-label="Fee ruler: the quote is CNY\u00A07,800.00, the cap CNY\u00A08,000.00; that is 97.5% of the cap."',
  );
});

test("a table carries its labels into every cell for the phone", () => {
  const columns = [
    { key: "name", label: "机构", main: true, cell: (row: { name: string }) => row.name },
    { key: "go", label: "操作", action: true, cell: () => "查看" },
  ];
  const html = render(
    <DataTable columns={columns} rows={[{ name: "甲" }, { name: "乙" }]} rowKey={(row) => row.name} />,
  );
  expect(html.match(/class="cell-label"/g)).toHaveLength(4);
});

test("the language switch keeps the page and drops a language from its address", () => {
  const html = render(<SiteHeader person={null} pathname="/items" search="?q=1&lang=en" />);
  expect(html).toContain('href="/language?lang=en&amp;back=%2Fitems%3Fq%3D1"');
  expect(html).toContain('<a href="/items" aria-current="page">');
});
