import { readQuoteFile } from "#app/commands/quote/read-file.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { readNeed } from "#db/read/need.ts";
import { findQuoteFile } from "#db/store/quote-file.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

async function subject({ ctx, params }: HandlerArgs) {
  const found = params.id && uuid.test(params.id) ? await findQuoteFile(ctx.db, params.id) : null;
  const need = found && found.no === params.no ? await readNeed(ctx.db, found.no, ctx.now()) : null;
  if (!found || !need) return null;
  const { ownerId, file } = found;
  return { ownerId, partyIds: [file.agencyId], jurisdiction: need.case.jurisdictionCode };
}

/** A download, never a page of ours; 404 for everybody until the opening. */
export const loader = guarded("quote.paper", { subject }, async ({ ctx, params }) => {
  const paper = await readQuoteFile(ctx.db, params.id ?? "");
  if (!paper) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(paper.bytes), {
    headers: {
      "Content-Type": paper.mime,
      "Content-Length": String(paper.bytes.length),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(paper.name).replaceAll("'", "%27")}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
});
