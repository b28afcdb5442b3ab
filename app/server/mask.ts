import type { AppContext } from "./context.ts";

/** PostgreSQL says "come again": lock or statement time-out, too many connections, deadlock. */
const busyCodes = new Set(["55P03", "57014", "53300", "40P01", "40001"]);
/** The database is away: restarting, shutting down, not reachable. */
const awayCodes = new Set([
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
]);

/** drizzle wraps the driver's error, so the code may lie one or two causes deep. */
function codeOf(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === "string") return code;
  }
  return undefined;
}

function isAnswer(thrown: unknown): boolean {
  return thrown instanceof Response || (thrown as { type?: unknown } | null)?.type === "DataWithResponseInit";
}

/** Answers pass; anything else thrown is a bug or broken infrastructure: logged whole, shown as a number. */
export async function masked<R>(ctx: AppContext, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (thrown) {
    if (isAnswer(thrown)) throw thrown;
    const code = codeOf(thrown);
    const status = busyCodes.has(code ?? "") ? 429 : awayCodes.has(code ?? "") ? 503 : 500;
    ctx.log.error({ requestId: ctx.requestId, err: thrown, status }, "request failed");
    throw new Response(ctx.requestId, { status, headers: status === 500 ? {} : { "Retry-After": "3" } });
  }
}
