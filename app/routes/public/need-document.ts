import { bytesOf } from "#app/integrations/files/store.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { publicDocument } from "#db/store/need-document.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A paper of a posted notice, for everybody; always a download. */
export const loader = publicRoute("need-document", async ({ ctx, params }) => {
  const id = params.id ?? "";
  const file = uuid.test(id) ? await publicDocument(ctx.db, params.no ?? "", id) : null;
  const bytes = file ? await bytesOf(file.sha256).catch(() => null) : null;
  if (!file || !bytes) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": file.mime,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", "%27")}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
});
