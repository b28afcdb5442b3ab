import type { RequestHandler } from "express";
import { refuseRequest } from "./refuse.ts";

export type Gate = { closing: boolean };

/** While the process ends it finishes what it has and sends new work elsewhere. */
export function shutdownGate(gate: Gate): RequestHandler {
  return (req, res, next) => {
    if (!gate.closing || req.path === "/healthz") return next();
    res.set("Connection", "close");
    refuseRequest(res, 503, "restarting", 5);
  };
}
