import { networkOf } from "#app/server/guard/rate-limit.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import type { Client } from "./begin-session.ts";

export function clientOf({ ctx, request }: Pick<HandlerArgs, "ctx" | "request">): Client {
  return {
    secure: ctx.secureOrigin,
    userAgent: request.headers.get("user-agent") ?? "",
    ip: networkOf(ctx.clientIp),
  };
}
