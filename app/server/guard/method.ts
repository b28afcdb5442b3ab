import type { RequestHandler } from "express";
import { refuseRequest } from "./refuse.ts";

const allowed = new Set(["GET", "HEAD", "POST"]);

export const methodGuard: RequestHandler = (req, res, next) => {
  if (allowed.has(req.method)) return next();
  res.set("Allow", "GET, HEAD, POST");
  refuseRequest(res, 405, "method not allowed");
};
