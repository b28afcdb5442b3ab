import type { RequestHandler } from "express";
import { refuseRequest } from "./refuse.ts";

const maxTarget = 8_192;

/** True when Remix, which decodes every segment, can read this request target. */
export function readableTarget(target: string): boolean {
  if (!target.startsWith("/") || target.startsWith("//") || target.includes("\\")) return false;
  try {
    const path = decodeURIComponent(target.split("?", 1)[0] ?? "");
    // A NUL ends a string in PostgreSQL and in file systems; a second decoding would unhide "..".
    if (/[\u0000-\u001f\u007f]/.test(path) || path.split("/").includes("..")) return false;
    new URL(`http://localhost${target}`);
    return true;
  } catch {
    return false;
  }
}

export const pathGuard: RequestHandler = (req, res, next) => {
  if (req.originalUrl.length > maxTarget) return refuseRequest(res, 414, "address too long");
  if (!readableTarget(req.originalUrl)) return refuseRequest(res, 400, "unreadable address");
  next();
};
