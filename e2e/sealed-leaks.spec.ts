import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { quote, draftNeed, storyCase } from "./acts.ts";
import { demoStaff } from "#db/seed/generate/staff.ts";
import { roles } from "#domain/shared/actor.ts";
import { forms, Visitor, wholeForms, type Answer, type Form } from "./crawl.ts";
import { expect, signedIn, test } from "./house.ts";
import { routeTable, rowOf } from "./route-table.ts";
import { linesToBeSeen, sampleAddresses } from "./samples.ts";
import { makeWork } from "./waiting-work.ts";

test.use({ marketOf: "the search for leaks" });
test.setTimeout(1_800_000);

/** 7,913.57 yuan as a page, a form, a log or a table would write it; not as part of a hash or a longer number. */
const canary = /(?<![0-9A-Fa-f.,])(?:7,?913\.57|791357)(?![0-9A-Fa-f])/;
const guest = "guest";

/** Everybody the demonstration has a log-in for; a role without one would go uncrawled. */
async function visitorsOf(browser: Browser, origin: string): Promise<Visitor[]> {
  const visitors = [new Visitor(guest, origin, "")];
  for (const { login } of demoStaff) {
    const context = await signedIn(browser, origin, login);
    const cookies = await context.cookies();
    visitors.push(
      new Visitor(login, origin, cookies.map(({ name, value }) => `${name}=${value}`).join("; ")),
    );
    await context.close();
  }
  return visitors;
}

/**
 * Of several people of one office the first asks for everything; the others, for what is about this need. Owners and
 * the agencies that have tried to quote differ by what is theirs, so that each of them asks for everything.
 */
function redundant(): ReadonlySet<string> {
  const offices = demoStaff.filter(({ role }) => role !== "owner_staff" && role !== "agency_admin");
  const first = new Map(offices.toReversed().map(({ role, login }) => [role, login]));
  const second = offices.filter(({ role, login }) => first.get(role) !== login);
  return new Set(["agency-b2@demo", ...second.map(({ login }) => login)]);
}

/** What was asked by whom in which form, what of it was let in, and every answer that should not have been given. */
class Ledger {
  readonly seen = new Set<string>();
  readonly faults: string[] = [];
  readonly entered = new Set<string>();
  readonly #asked = new Set<string>();
  readonly #lines = new Set<string>();

  note(who: string, { path, form, status, text }: Answer): void {
    const { url } = rowOf(path);
    this.#asked.add(`${who} ${form} ${path}`);
    this.#lines.add(`${who} ${form} ${url}`);
    if (form === "document" && status >= 200 && status < 300) {
      this.seen.add(path);
      this.entered.add(url);
    }
    // Busy or behind is an answer of this one address, not a fault of it.
    const isNotReady = url === "/readyz" && status === 503;
    if ((status >= 500 && !isNotReady) || status === 429)
      this.faults.push(`${who} ${form} ${path}: ${status}`);
    if (canary.test(text)) this.faults.push(`${who} ${form} ${path}: the sealed amount`);
  }

  /**
   * Each address as a document and with the data of all its routes; parts of those data once for each line, and for
   * everything about the need.
   */
  missing(who: string, paths: Iterable<string>, own: readonly string[]): [string, Form][] {
    const partly = new Set<string>();
    return [...paths].flatMap((path) => {
      const { url } = rowOf(path);
      const isWhole = own.includes(path) || !partly.has(url);
      partly.add(url);
      return (isWhole ? forms : wholeForms)
        .filter((form) => !this.#asked.has(`${who} ${form} ${path}`))
        .map((form): [string, Form] => [path, form]);
    });
  }

  unasked(everybody: readonly Visitor[]): string[] {
    return everybody.flatMap(({ name }) =>
      forms.flatMap((form) =>
        routeTable
          .filter(({ url }) => !this.#lines.has(`${name} ${form} ${url}`))
          .map(({ url }) => `${name} ${form} ${url}`),
      ),
    );
  }
}

test("a sealed amount is in no answer to anyone, in no form, and in no file of the market", async ({
  as,
  browser,
  market,
}) => {
  expect(roles.filter((role) => !demoStaff.some((person) => person.role === role))).toEqual([]);
  const owner = await as("owner@demo");
  const no = await draftNeed(owner, storyCase);
  await owner.getByRole("button", { name: "发布公告" }).click();
  const agency = await as("agency-a@demo");
  await quote(agency, no, "7913.57");
  await expect(agency.getByText("报价已密封").first()).toBeVisible();
  // A refused attempt must leave no trace either.
  await quote(await as("agency-b@demo"), no, "79135.70");

  const seconds = redundant();
  const ledger = new Ledger();
  const everybody = await visitorsOf(browser, market.origin);
  const made = await makeWork(as, no);
  const own = [`/needs/${no}`, `/cases/${storyCase}`, ...made];
  const starts = [...own, ...routeTable.map(({ url }) => url).filter((url) => !/[:*]/.test(url))];
  const walked = new Map<string, Set<string>>();
  for (const visitor of everybody) {
    const paths = new Set<string>();
    await visitor.walk(starts, (answer) => {
      ledger.note(visitor.name, answer);
      paths.add(answer.path);
    });
    walked.set(visitor.name, paths);
  }
  const samples = sampleAddresses(ledger.seen, own);
  const without = [...samples].filter(([, addresses]) => addresses.length === 0).map(([url]) => url);
  expect(without, "no sample address: link to the page, or add a value to e2e/samples.ts").toEqual([]);
  for (const visitor of everybody) {
    const everything = [...walked.get(visitor.name)!, ...[...samples.values()].flat()];
    const paths = new Set(seconds.has(visitor.name) ? own : [...own, ...everything]);
    const left = ledger.missing(visitor.name, paths, own);
    await visitor.askAll(left, (answer) => ledger.note(visitor.name, answer));
  }
  expect(ledger.faults).toEqual([]);
  expect(ledger.unasked(everybody.filter(({ name }) => !seconds.has(name)))).toEqual([]);
  const unseen = linesToBeSeen.filter((url) => !ledger.entered.has(url));
  expect(unseen, "nobody was let in, so nothing was looked at: extend e2e/samples.ts").toEqual([]);
  expect(filesWith(market.dataDir)).toEqual([]);
});

/** Every file of the market: tables, write-ahead log, server logs, mails, uploads. */
function filesWith(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter(
      (path) =>
        statSync(path, { throwIfNoEntry: false })?.isFile() && canary.test(readFileSync(path, "latin1")),
    );
}
