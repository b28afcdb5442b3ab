import type { AddressInfo } from "node:net";
import { once } from "node:events";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { pino } from "pino";
import type { Ctx } from "#db/context.ts";
import type { SessionReader } from "./context-middleware.ts";
import { createApp } from "./create-app.ts";
import { httpServer } from "./http-server.ts";
import { remixHandler } from "./remix-handler.ts";
import type { WebSettings } from "./settings.ts";

type Route = {
  readonly path?: string;
  readonly loader?: unknown;
  readonly action?: unknown;
  /** A page's component; without one the route is a resource and its answer goes out as it is. */
  readonly default?: unknown;
};
type Options = {
  readonly ctx: Ctx;
  readonly routes: Readonly<Record<string, Route>>;
  readonly settings?: Partial<WebSettings>;
  readonly readSession?: SessionReader;
  /** The module that renders pages; without it every page is the word "page". */
  readonly entry?: unknown;
};

const plainEntry = {
  default: (_request: Request, status: number, headers: Headers) => new Response("page", { status, headers }),
  handleError: () => undefined,
};

const future = {
  v3_singleFetch: true,
  v3_lazyRouteDiscovery: true,
  v3_throwAbortReason: true,
  v3_relativeSplatPath: true,
  v3_fetcherPersist: true,
};

/** Routes as the bundler would hand them over; a page is its loader's data, so no bundler is needed. */
function buildOf({ routes, entry = plainEntry }: Pick<Options, "routes" | "entry">): ServerBuild {
  const entries = Object.entries({ root: { path: "", default: () => null }, ...routes }).map(
    ([id, { path, ...module }]) =>
      [id, { id, path, parentId: id === "root" ? undefined : "root", module }] as const,
  );
  const manifest = entries.map(([id, { path, parentId, module }]) => [
    id,
    {
      id,
      path,
      parentId,
      hasLoader: "loader" in module,
      hasAction: "action" in module,
      module: "",
      imports: [],
    },
  ]);
  const build = {
    routes: Object.fromEntries(entries),
    entry: { module: entry },
    assets: {
      entry: { imports: [], module: "" },
      routes: Object.fromEntries(manifest),
      url: "",
      version: "",
    },
    assetsBuildDirectory: "",
    publicPath: "/",
    basename: "/",
    isSpaMode: false,
    mode: "production",
    future,
  };
  return build as unknown as ServerBuild;
}

/** The whole front, from the socket to the routes given, on a free port of this machine. */
export async function startTestServer({ ctx, routes, settings, readSession, entry }: Options) {
  const files = express.Router().get("/assets/app.css", (_req, res) => void res.type("css").send("a{}"));
  const listener = createApp({
    settings: {
      mode: "test",
      port: 0,
      publicOrigin: null,
      allowedHosts: [],
      trustedProxies: 0,
      rateFactor: 0,
      ...settings,
    },
    handles: ctx,
    receiptKey: ctx.receiptKey,
    clock: { now: () => new Date(), stop: () => undefined },
    readSession: readSession ?? (async () => null),
    log: pino({ level: "silent" }),
    gate: { closing: false },
    files: [files],
    pages: remixHandler(buildOf({ routes, entry }), "production"),
  });
  const server = httpServer(listener, false);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { port, origin: `http://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(done)) };
}
