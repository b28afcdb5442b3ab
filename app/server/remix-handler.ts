import { Readable } from "node:stream";
import {
  createReadableStreamFromReadable,
  createRequestHandler,
  writeReadableStreamToWritable,
  type ServerBuild,
} from "@remix-run/node";
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from "express";
import type { AppContext } from "./context.ts";

export type BuildSource = ServerBuild | (() => Promise<ServerBuild>);

function bodyOf(res: ExpressResponse): BodyInit | null {
  const body: Buffer | Readable | undefined = res.locals.body;
  if (!body) return null;
  return body instanceof Readable ? createReadableStreamFromReadable(body) : new Uint8Array(body);
}

/** The guard has checked host, target and body, so nothing here can throw on what a client sent. */
function webRequest(req: ExpressRequest, res: ExpressResponse): Request {
  const abort = new AbortController();
  res.on("close", () => {
    if (!res.writableEnded) abort.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, one);
  const post = req.method === "POST";
  return new Request(new URL(req.originalUrl, res.locals.origin), {
    method: req.method,
    headers,
    signal: abort.signal,
    ...(post ? { body: bodyOf(res), duplex: "half" } : {}),
  } as RequestInit);
}

async function send(res: ExpressResponse, response: Response, context: AppContext): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) if (name !== "set-cookie") res.set(name, value);
  for (const cookie of response.headers.getSetCookie()) res.append("Set-Cookie", cookie);
  // Last, so that no route can let a proxy keep what was made for one person.
  if (context.actor.kind === "person") res.set("Cache-Control", "private, no-store");
  else if (!response.headers.has("Cache-Control")) res.set("Cache-Control", "no-cache");
  res.vary("Cookie");
  if (response.body) await writeReadableStreamToWritable(response.body, res);
  else res.end();
}

/** Express → Remix with the request's own context; our adapter, because the body is already read. */
export function remixHandler(build: BuildSource, mode: "production" | "development"): RequestHandler {
  const handle = createRequestHandler(build, mode);
  return async (req, res, next) => {
    try {
      const context: AppContext = res.locals.context;
      await send(res, await handle(webRequest(req, res), context), context);
    } catch (error) {
      next(error);
    }
  };
}
