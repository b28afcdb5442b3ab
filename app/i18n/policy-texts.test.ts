import { expect, test } from "vitest";
import { parameterGroups, parameterLabels, parametersOf } from "#domain/policy/parameters.ts";
import { policyProfiles } from "#domain/policy/profiles.ts";
import { zhCN } from "./zh-CN.ts";

test("every parameter of a policy, its group and its profile have words", () => {
  const asked = [
    ...parameterLabels.map((label) => `policy.parameter.${label}`),
    ...parameterGroups.map((group) => `policy.group.${group}`),
    ...policyProfiles.map(({ profile }) => `policy.profile.${profile}`),
    ...parametersOf(...policyProfiles).flatMap(({ of }) =>
      of ? [of.kind === "industry" ? `policy.industry.${of.key}` : `${of.kind}.${of.key}`] : [],
    ),
  ];
  expect(asked.filter((key) => !Object.hasOwn(zhCN, key))).toEqual([]);
});
