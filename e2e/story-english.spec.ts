import { expect, test } from "./house.ts";

// A market of its own: the Chinese story plays on the same case.
test.use({ marketOf: "the story in English" });

/** The short form of the story in English: the same market, the other language, no script needed. */
test("in English: a case, its cap, a posted need, a quote over the cap refused and one sealed", async ({
  as,
}) => {
  const owner = await as("owner@demo", "en");
  await owner.goto("/cases/2026-370982-26-03-000123");
  await expect(owner.getByText("Environmental report form").first()).toBeVisible();
  await owner.getByRole("link", { name: "Post a need for this item" }).first().click();
  await owner.getByRole("button", { name: "Start" }).click();
  await owner
    .getByRole("textbox", { name: "What is to be done" })
    .fill("Environmental report form, four copies and a PDF.");
  for (const next of ["Quantities and ceiling", "Funding and payer", "Method"]) {
    await owner.getByRole("button", { name: "Save and continue" }).click();
    await expect(owner.getByRole("heading", { level: 1, name: next })).toBeVisible();
  }
  await owner.getByRole("radio", { name: /Lowest price/ }).check();
  await owner.getByRole("button", { name: "Save and continue" }).click();
  await owner.getByRole("link", { name: "Check", exact: true }).first().click();
  await expect(owner.getByText("20,000.00 × 40% = 8,000.00").first()).toBeVisible();
  await owner.getByRole("button", { name: "Post the notice" }).click();
  const no = new URL(owner.url()).pathname.split("/").at(-1) ?? "";

  const agency = await as("agency-a@demo", "en");
  const submit = async (yuan: string) => {
    await agency.goto(`/agency/needs/${no}/quote`);
    await agency.getByRole("textbox", { name: /Amount \(yuan/ }).fill(yuan);
    await agency.getByRole("group", { name: "Practitioners" }).getByRole("checkbox").first().check();
    await agency.getByRole("checkbox", { name: /interest|affiliat|conflict/i }).check();
    await agency.getByRole("button", { name: "Check the quote" }).click();
    await agency.getByRole("button", { name: /Seal/ }).click();
  };
  await submit("8000.01");
  await expect(agency.getByRole("alert").filter({ hasText: "fee.cap" })).toContainText("CNY 8,000.00");
  await submit("7600");
  await expect(agency.getByRole("link", { name: "Download the signed receipt" })).toBeVisible();
  await owner.goto(`/needs/${no}`);
  await expect(owner.locator("main")).not.toContainText("7,600");
});
