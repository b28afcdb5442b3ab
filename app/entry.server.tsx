import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { translatorFor } from "#app/i18n/translator.ts";
import type { AppContext } from "#app/server/context.ts";
import { withoutNulls } from "#app/server/without-nulls.ts";
import { UiProvider } from "#app/components/ui-context.tsx";

const renderTimeoutMs = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppContext,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", context.locale);
  const t = translatorFor(context.locale, context.now());
  const page = (
    <UiProvider t={t} nonce={context.nonce}>
      <RemixServer context={remix} url={request.url} nonce={context.nonce} abortDelay={renderTimeoutMs} />
    </UiProvider>
  );
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      // Whole pages: nothing is streamed later, and a render error can still become an error page.
      onAllReady() {
        const body = withoutNulls();
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        context.log.error({ requestId: context.requestId, err: error }, "render failed");
      },
    });
    setTimeout(abort, renderTimeoutMs).unref();
  });
}

/** guarded() and publicRoute() have logged what they masked; this is what broke outside of them. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppContext },
): void {
  if (request.signal.aborted) return;
  context.log.error({ requestId: context.requestId, err: error }, "framework error");
}
