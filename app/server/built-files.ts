import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import express, { type RequestHandler } from "express";

const root = resolve(import.meta.dirname, "../..");

/** The production build: hashed assets for a year, everything else asked again. */
export async function builtFiles(): Promise<{ files: RequestHandler[]; build: ServerBuild }> {
  const client = resolve(root, "build/client");
  const build = (await import(pathToFileURL(resolve(root, "build/server/index.js")).href)) as ServerBuild;
  const options = { redirect: false, index: false, fallthrough: true } as const;
  const assets = express.static(resolve(client, "assets"), { ...options, immutable: true, maxAge: "1y" });
  const files: RequestHandler[] = [
    (req, res, next) => {
      if (!req.url.startsWith("/assets/")) return next();
      req.url = req.url.slice("/assets".length);
      assets(req, res, () => {
        req.url = req.originalUrl;
        next();
      });
    },
    express.static(client, { ...options, maxAge: "1h" }),
  ];
  return { files, build };
}
