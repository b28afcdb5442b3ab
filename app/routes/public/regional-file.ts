import { bytesOf } from "#app/integrations/files/store.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { publicFile } from "#db/read/regional.ts";

/** The document of a published version, for everybody; always a download. */
export const loader = publicRoute("regional-file", async ({ ctx, params }) => {
  const version = Number.parseInt((params.version ?? "").slice(0, 6), 10);
  const file = version > 0 ? await publicFile(ctx.db, params.no ?? "", version) : null;
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
