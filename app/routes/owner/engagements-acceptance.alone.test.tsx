import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { UiProvider } from "#app/components/ui-context.tsx";
import { translatorFor } from "#app/i18n/translator.ts";
import { Acceptance } from "./engagements-acceptance.tsx";

vi.mock("@remix-run/react", () => ({ useActionData: () => ({ form: null }) }));

const now = new Date("2026-03-05T01:00:00Z");
const page = (locale: "zh-CN" | "en", roundsLeft: number) =>
  renderToStaticMarkup(
    <UiProvider t={translatorFor(locale, now)} nonce="">
      <Acceptance version={3} roundsLeft={roundsLeft} />
    </UiProvider>,
  );

test.each([
  ["zh-CN", "监管部门", "争议"],
  ["en", "supervisor", "dispute"],
] as const)(
  "after the last return the page offers acceptance alone and names who can end it (%s)",
  (locale, who, never) => {
    const html = page(locale, 0);
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).toContain(who);
    expect(html).not.toContain(never);
    expect(page(locale, 1).match(/<button/g)).toHaveLength(2);
  },
);
