import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { UiProvider } from "#app/components/ui-context.tsx";
import { translatorFor } from "#app/i18n/translator.ts";
import DemoClock from "./demo-clock.tsx";

const now = new Date("2026-03-05T01:00:00Z");
const errors = { by: [{ key: "form.choice", params: {} }] };
vi.mock("@remix-run/react", () => ({
  useActionData: () => ({ form: { name: null, values: {}, refusal: null, errors } }),
  useLoaderData: () => ({ now: now.toISOString() }),
}));

test.each([
  ["zh-CN", "调整幅度"],
  ["en", "step"],
] as const)(
  "a step that does not exist is told in words, not by the field's own name (%s)",
  (locale, label) => {
    const html = renderToStaticMarkup(
      <UiProvider t={translatorFor(locale, now)} nonce="">
        <DemoClock />
      </UiProvider>,
    );
    const told = html.replaceAll(/<[^>]+>/g, " ");
    expect(told).toContain(label);
    expect(told).not.toMatch(/\bby\b/);
  },
);
