import { expect, test } from "vitest";
import { caseForm, caseInput } from "./case-form.ts";

const typed = {
  code: "2026-370982-26-03-000123",
  projectName: "轴承项目",
  departmentId: 1,
  matterZh: "环评审批",
  phase: "project",
  limitWd: 30,
  items: ["HJ-001"],
};

test("coordinates are read as typed, and left out where nothing is typed", () => {
  const read = (site: object) => caseInput(caseForm.parse({ ...typed, ...site }));
  expect(read({ siteLng: "117.1°", siteLat: " 36.123456 " })).toMatchObject({
    siteLng: 117.1,
    siteLat: 36.123456,
  });
  expect(read({})).toMatchObject({ siteLng: null, siteLat: null });
});

test.each([
  [{ siteLng: "36.1", siteLat: "117.1" }, ["case.new.site_lng_form", "case.new.site_lat_form"]],
  [{ siteLng: "E117", siteLat: "36" }, ["case.new.site_lng_form"]],
])("%j: each field says what is wrong with it", (site, messages) => {
  const read = caseForm.safeParse({ ...typed, ...site });
  expect(read.error?.issues.map(({ message }) => message)).toEqual(messages);
});
