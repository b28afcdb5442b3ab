import { Transform, type TransformCallback } from "node:stream";
import type { Request, RequestHandler } from "express";
import { bodyRuleOf } from "./body-rules.ts";
import { refuseRequest } from "./refuse.ts";

/** A policy has some two hundred parameters, each a field. */
export const maxFields = 400;

export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/** Fails the stream at the first byte over the limit, whatever Content-Length promised. */
export function countBytes(maxBytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      seen += chunk.length;
      if (seen > maxBytes) done(new BodyTooLarge(`more than ${maxBytes} bytes`));
      else done(null, chunk);
    },
  });
}

async function readWhole(req: Request, maxBytes: number): Promise<Buffer | "too-large" | "broken"> {
  const chunks: Buffer[] = [];
  let seen = 0;
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      seen += (chunk as Buffer).length;
      if (seen > maxBytes) return "too-large";
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  } catch {
    return "broken";
  }
}

function fieldCount(body: Buffer): number {
  let fields = 1;
  for (const byte of body) if (byte === 0x26) fields += 1;
  return fields;
}

/** Remix reads a body without any limit, so it is read and counted here first. */
export const bodyGuard: RequestHandler = async (req, res, next) => {
  if (req.method !== "POST") {
    if (Number(req.headers["content-length"] ?? 0) > 0 || req.headers["transfer-encoding"])
      return refuseRequest(res, 400, "no body expected");
    return next();
  }
  const rule = bodyRuleOf(req.path);
  if (Number(req.headers["content-length"] ?? 0) > rule.maxBytes)
    return refuseRequest(res, 413, "body too large");
  const type = req.headers["content-type"] ?? "";
  if (rule.streamed && type.startsWith("multipart/")) {
    res.locals.body = req.pipe(countBytes(rule.maxBytes));
    return next();
  }
  const body = await readWhole(req, rule.streamed ? 64 * 1_024 : rule.maxBytes);
  if (body === "too-large") return refuseRequest(res, 413, "body too large");
  if (body === "broken") return refuseRequest(res, 400, "body cut short");
  if (type.startsWith("application/x-www-form-urlencoded") && fieldCount(body) > maxFields)
    return refuseRequest(res, 413, "too many fields");
  res.locals.body = body;
  next();
};
