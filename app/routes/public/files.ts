import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { bytesOf } from "#app/integrations/files/store.ts";
import { findFile, findFileStanding } from "#db/store/file.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

async function load({ ctx, params }: HandlerArgs) {
  return params.id && uuid.test(params.id) ? findFile(ctx.db, params.id) : null;
}

/** Its own organisation, the other party, the case's department, staff of the place. */
async function subject(args: HandlerArgs) {
  const file = await load(args);
  if (!file) return null;
  const standing = await findFileStanding(args.ctx.db, file.id);
  return {
    ownerId: file.organisationId,
    partyIds: standing ? [standing.ownerId, standing.agencyId] : [],
    departmentId: standing?.departmentId ?? null,
    jurisdiction: standing?.jurisdiction ?? file.jurisdiction,
  };
}

/** Always a download, never a page of ours: the sandbox holds even where a browser sniffs. */
export const loader = guarded("file.read", { subject }, async (args) => {
  const file = await load(args);
  const bytes = file ? await bytesOf(file.sha256).catch(() => null) : null;
  if (!file || !bytes) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": file.mime,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", "%27")}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
});
