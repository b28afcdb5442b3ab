import type { Response } from "express";

/** A short plain answer before any page exists; says nothing about the inside. */
export function refuseRequest(
  res: Response,
  status: number,
  reason: string,
  retryAfterSeconds?: number,
): void {
  if (retryAfterSeconds !== undefined) res.set("Retry-After", String(retryAfterSeconds));
  if (status === 413 || status === 400) res.set("Connection", "close");
  res.status(status).type("text/plain").set("Cache-Control", "no-store").send(`${status} ${reason}\n`);
}
