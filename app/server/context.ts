import type { Logger } from "pino";
import type { Unit } from "#db/auth/session-adapter.ts";
import type { Ctx } from "#db/context.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { MarketMode } from "./settings.ts";

/** The session that came with the request; its `id` is the stored hash, never what the cookie holds. */
export type SessionInfo = {
  readonly id: string;
  readonly accountId: number;
  readonly units: readonly Unit[];
};

/** What every loader and action stands on: the command context and what a page needs beside it. */
export type AppContext = Ctx & {
  readonly session: SessionInfo | null;
  readonly locale: Locale;
  readonly nonce: string;
  readonly mode: MarketMode;
  readonly cookies: Readonly<Record<string, string>>;
  /** For rate limits and hashed audit entries; never shown. */
  readonly clientIp: string;
  readonly secureOrigin: boolean;
  readonly log: Logger;
  /** The market's instant, for display only: decisions read app_now() inside their transaction. */
  now(): Date;
};

declare module "@remix-run/server-runtime" {
  /** Loader data keeps its dates; without this the types say text. */
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext extends AppContext {}
}
