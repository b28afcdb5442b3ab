import type { AppContext } from "./context.ts";

type Bound = AppContext & { commandKey: string | null };
const bound = new WeakMap<Request, Bound>();

/** Gives the request a context of its own, so that its form's command key can be put there. */
export function bindRequest(request: Request, context: AppContext): AppContext {
  const own: Bound = { ...context, commandKey: null };
  bound.set(request, own);
  return own;
}

export function takeCommandKey(request: Request, key: string): void {
  const ctx = bound.get(request);
  if (!ctx) throw new Error("parseForm needs the request that guarded() handed over");
  ctx.commandKey = key;
}
