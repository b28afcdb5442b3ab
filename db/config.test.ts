import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("without DATABASE_URL the market is a demonstration, with it production", () => {
  expect(readConfig({}).mode).toBe("demo");
  expect(readConfig({ DATABASE_URL: "postgres://a/b", PUBLIC_ORIGIN: "https://market.example" }).mode).toBe(
    "production",
  );
  expect(readConfig({ DATABASE_URL: "postgres://a/b", MARKET_MODE: "demo" }).mode).toBe("demo");
});

test.each<[string, Record<string, string>, RegExp]>([
  ["production without an origin", { MARKET_MODE: "production" }, /PUBLIC_ORIGIN/],
  ["an unknown mode", { MARKET_MODE: "staging" }, /MARKET_MODE/],
  ["a port that is none", { PORT: "http" }, /PORT/],
  ["an address that is no database", { DATABASE_URL: "mysql://a/b" }, /DATABASE_URL/],
  ["an origin that is no address", { PUBLIC_ORIGIN: "market" }, /PUBLIC_ORIGIN/],
  ["one role of three", { DATABASE_URL_WEB: "postgres://a/b" }, /DATABASE_URL_WORKER/],
])("refuses %s", (_case, env, message) => {
  expect(() => readConfig(env)).toThrow(message);
});

test("empty variables count as unset, lists are split", () => {
  const config = readConfig({
    PORT: "",
    ALLOWED_HOSTS: "a.example, b.example:8080,",
    PUBLIC_ORIGIN: "https://a.example/",
  });
  expect(config).toMatchObject({
    port: 3000,
    allowedHosts: ["a.example", "b.example:8080"],
    publicOrigin: "https://a.example",
  });
});
