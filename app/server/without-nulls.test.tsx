import { text } from "node:stream/consumers";
import { PassThrough } from "node:stream";
import type { Transform } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutNulls } from "./without-nulls.ts";

const page = (
  <main>
    {Array.from({ length: 60 }, (_, i) => (
      <p key={i}>{`${"a".repeat(i % 3)}所有时间均为北京时间，截止前任何人看不到金额。`.repeat(20)}</p>
    ))}
  </main>
);

function rendered(through: Transform): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => resolve(text(pipe(through) as PassThrough)),
      onShellError: reject,
    });
  });
}

test("a Chinese page arrives without the NUL bytes that React 18 leaves in it, and is otherwise the same", async () => {
  const [plain, clean] = await Promise.all([rendered(new PassThrough()), rendered(withoutNulls())]);
  expect(plain).toContain("\u0000");
  expect(clean).toBe(plain.replaceAll("\u0000", ""));
});
