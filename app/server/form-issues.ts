import type { z } from "zod";
import type { FieldIssue } from "#app/components/form-state.ts";

type Issue = z.core.$ZodIssue;
/** A schema may name a text itself: z.string().min(1, "need.error.title"). */
const messageKey = /^[a-z_]+(?:\.[a-z0-9_]+)+$/;

function sizeKey(issue: Extract<Issue, { code: "too_small" | "too_big" }>): string {
  const big = issue.code === "too_big";
  if (issue.origin === "string") return big ? "form.too_long" : "form.too_short";
  if (issue.origin === "array" || issue.origin === "set") return big ? "form.too_many" : "form.too_few";
  return big ? "form.too_big" : "form.too_small";
}

function issueOf(issue: Issue): FieldIssue {
  if (messageKey.test(issue.message)) return { key: issue.message, params: {} };
  switch (issue.code) {
    case "too_small":
      return { key: sizeKey(issue), params: { min: Number(issue.minimum) } };
    case "too_big":
      return { key: sizeKey(issue), params: { max: Number(issue.maximum) } };
    case "invalid_value":
      return { key: "form.choice", params: {} };
    case "invalid_format":
      return { key: issue.format === "date" ? "form.date" : "form.format", params: {} };
    case "invalid_type":
      return {
        key: issue.expected === "number" || issue.expected === "int" ? "form.number" : "form.invalid",
        params: {},
      };
    default:
      return { key: "form.invalid", params: {} };
  }
}

export function issuesOf(issues: readonly Issue[]): FieldIssue[] {
  return issues.map(issueOf);
}
