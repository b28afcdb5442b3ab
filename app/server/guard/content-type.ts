import type { RequestHandler } from "express";
import { bodyRuleOf } from "./body-rules.ts";
import { refuseRequest } from "./refuse.ts";

const boundary = /;\s*boundary=("[\w'()+,./:=? -]{1,70}"|[\w'()+,./:=?-]{1,70})\s*(;|$)/;

export function acceptableType(header: string | undefined, types: readonly string[]): boolean {
  const type = (header ?? "").split(";", 1)[0]!.trim().toLowerCase();
  if (!types.includes(type)) return false;
  return type !== "multipart/form-data" || boundary.test(header ?? "");
}

export const contentTypeGuard: RequestHandler = (req, res, next) => {
  if (req.method !== "POST") return next();
  if (req.headers["content-encoding"]) return refuseRequest(res, 415, "encoded bodies are not accepted");
  if (!acceptableType(req.headers["content-type"], bodyRuleOf(req.path).types))
    return refuseRequest(res, 415, "content type not accepted here");
  next();
};
