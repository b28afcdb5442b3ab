export type MarketMode = "demo" | "production" | "test";

/** Everything the web process takes from its configuration (#db/config.ts reads the environment). */
export type WebSettings = {
  readonly mode: MarketMode;
  readonly port: number;
  /** Address to listen on; undefined: all. */
  readonly host?: string | undefined;
  /** "https://market.example"; required in production, null in demo and test. */
  readonly publicOrigin: string | null;
  /** Further names, "host" or "host:port", under which the site may be asked for. */
  readonly allowedHosts: readonly string[];
  /** How many proxies stand before us; 0: X-Forwarded-* is dropped. */
  readonly trustedProxies: number;
  /** Multiplies every rate limit; 0 switches them off (load tests print it). */
  readonly rateFactor: number;
};
