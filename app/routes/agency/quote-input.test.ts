import { expect, test } from "vitest";
import { checkedQuote, quoteForms, quoteInputOf } from "./quote-input.ts";

const file = "8f3c1f0e-6a53-4d39-9a59-5f0f3f1a2b3c";
const typed = {
  amount: "7,600.5",
  days: 15,
  practitioners: [3, 4],
  files: [file],
  subcontracts: [{ agency: "91370883MA3CKLQX4T", part: "采样", share: "12.5" }, {}],
  conflict: true,
};

/** As a form posts it: repeated names are a list, "subcontracts[0].part" a place in one. */
function posted(fields: readonly (readonly [string, string])[]) {
  const all = (name: string) => fields.filter(([key]) => key === name).map(([, value]) => value);
  const one = (name: string) => all(name)[0];
  const amounts = fields.filter(([key]) => key.startsWith("amounts[")).map(([, value]) => value);
  return {
    amount: one("amount"),
    amounts: amounts.length > 0 ? amounts : undefined,
    discount: one("discount"),
    days: Number(one("days")),
    practitioners: all("practitioners").map(Number),
    files: all("files"),
    subcontracts: [0].flatMap((at) => {
      const agency = one(`subcontracts[${at}].agency`);
      const part = one(`subcontracts[${at}].part`);
      return agency ? [{ agency, part, share: one(`subcontracts[${at}].share`) }] : [];
    }),
    conflict: one("conflict") === "on",
  };
}

test.each([
  ["an amount", typed],
  ["a bundle's amounts", { ...typed, amount: undefined, amounts: ["100", "0.07"] }],
  ["a discount", { ...typed, amount: undefined, discount: "61.25" }],
  ["nothing but what must be", { days: 9, practitioners: [1] }],
])("what is checked is what is sealed: %s", (_what, form) => {
  const checked = quoteForms.check.parse(form);
  const again = quoteForms.quote.parse(posted(checkedQuote("2026-000001", checked).fields));
  expect(quoteInputOf("2026-000001", again)).toEqual(quoteInputOf("2026-000001", checked));
});
