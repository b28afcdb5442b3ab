import { expect, test } from "vitest";
import type { PersonActor } from "#domain/shared/actor.ts";
import { networkOf } from "#app/server/guard/rate-limit.ts";
import { deviceOf, networkSeen, newDeviceCookie } from "./device-cookie.ts";

const bidder = { kind: "person", role: "agency_staff" } as PersonActor;

test("whoever may quote gets a number of chance once, and nobody else", () => {
  const line = newDeviceCookie(bidder, {}, true) ?? "";
  expect(line).toMatch(
    /^__Host-device=[0-9a-f]{32}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure$/,
  );
  const value = line.slice(line.indexOf("=") + 1, line.indexOf(";"));
  expect(deviceOf({ "__Host-device": value }, true)).toBe(value);
  expect(newDeviceCookie(bidder, { "__Host-device": value }, true)).toBeNull();
  expect(newDeviceCookie({ kind: "guest" }, {}, true)).toBeNull();
  expect(deviceOf({ device: "anything a browser sends" }, false)).toBeNull();
});

test.each([
  ["127.0.0.1", null],
  ["::1", null],
  ["::ffff:127.0.0.1", null],
  ["192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3::4", "2001:db8:1:2"],
])("the network behind %s is %s", (ip, seen) => expect(networkSeen(networkOf(ip))).toBe(seen));
