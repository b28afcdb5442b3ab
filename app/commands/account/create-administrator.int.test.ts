import { expect, test } from "vitest";
import { passwordMatches } from "#db/auth/password.ts";
import { testDatabase } from "#db/seed/test-database.ts";
import { createAdministrator } from "./create-administrator.ts";

const market = await testDatabase();
const commandLine = market.ctx({ kind: "system", name: "import" }, { as: "owner" });
const place = { code: "370900", nameZh: "沂州市", nameEn: "Yizhou City" };
const wish = { login: "Admin@Market.example", name: "高远", password: "tide-lantern-4417", place };

test("refuses a log-in that is no address and a weak password", async () => {
  const refused = [{ login: "admin" }, { password: "short" }].map((change) =>
    createAdministrator(commandLine, { ...wish, ...change }),
  );
  expect((await Promise.all(refused)).map((outcome) => !outcome.ok && outcome.refusal.code)).toEqual([
    "account.login_form",
    "account.password_short",
  ]);
});

test("of several at once exactly one is made, with an office at the root of the places", async () => {
  const tries = await Promise.all(
    ["a", "b", "c"].map((who) =>
      createAdministrator(commandLine, { ...wish, login: `${who}@market.example` }),
    ),
  );
  expect(tries.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(tries.flatMap((outcome) => (outcome.ok ? [] : outcome.refusal.code))).toEqual([
    "account.administrator_exists",
    "account.administrator_exists",
  ]);
  const { rows } = await market.pool.query<{
    role: string;
    kind: string;
    jurisdiction_code: string;
    password_hash: string;
  }>(
    `select m.role, o.kind, o.jurisdiction_code, a.password_hash from account a join membership m on m.account_id = a.id join organisation o on o.id = m.organisation_id`,
  );
  expect(rows).toMatchObject([{ role: "sys_admin", kind: "market", jurisdiction_code: "370900" }]);
  expect(await passwordMatches(rows[0]!.password_hash, wish.password)).toBe(true);
});

test("nobody makes one through the site", async () => {
  expect(await createAdministrator(market.ctx({ kind: "guest" }), wish)).toMatchObject({
    ok: false,
    refusal: { code: "command.forbidden" },
  });
});
