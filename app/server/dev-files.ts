import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { createServer } from "vite";

/** Vite as middleware: only `npm run dev` loads it. */
export async function devFiles(): Promise<{ files: RequestHandler[]; build: () => Promise<ServerBuild> }> {
  const vite = await createServer({ configFile: "remix.config.ts", server: { middlewareMode: true } });
  const build = () =>
    vite.ssrLoadModule("virtual:remix/server-build") as Promise<unknown> as Promise<ServerBuild>;
  return { files: [vite.middlewares], build };
}
