import { resolve } from "node:path";
import { z } from "zod";

/** The one place that reads the environment; empty means unset. */
const text = z
  .string()
  .transform((value) => value.trim())
  .transform((value) => (value === "" ? undefined : value))
  .optional();
const databaseUrl = text.refine(
  (value) => !value || /^postgres(ql)?:\/\//.test(value),
  "must begin with postgres://",
);
const number = (fallback: number, pattern: RegExp) =>
  text
    .refine((value) => value === undefined || pattern.test(value), "must be a number")
    .transform((value) => (value === undefined ? fallback : Number(value)));
const count = (fallback: number) => number(fallback, /^\d{1,5}$/);
const list = text.transform((value) => (value ?? "").split(",").flatMap((item) => item.trim() || []));

const environment = z.object({
  MARKET_MODE: text.pipe(z.enum(["demo", "production", "test"]).optional()),
  DATABASE_URL: databaseUrl,
  DATABASE_URL_WEB: databaseUrl,
  DATABASE_URL_WORKER: databaseUrl,
  DATABASE_URL_OPENER: databaseUrl,
  /** Set by the launcher: this process's own role. */
  ZX_ROLE_URL: databaseUrl,
  ZX_DATA_DIR: text,
  ZX_DEMO_AGENCIES: count(316),
  PORT: count(3000),
  HOST: text,
  PUBLIC_ORIGIN: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  ALLOWED_HOSTS: list,
  TRUSTED_PROXIES: count(0),
  RATE_FACTOR: number(1, /^\d+(\.\d+)?$/),
  WEBHOOK_ALLOW_HOSTS: list,
  CHROMIUM_PATH: text,
  /** smtp://user:password@host:port or smtps://…; without it mails stay in the data directory. */
  SMTP_URL: text.refine(
    (value) => !value || /^smtps?:\/\//.test(value),
    "must begin with smtp:// or smtps://",
  ),
  MAIL_FROM: text,
});

export type Config = ReturnType<typeof readConfig>;

/** Throws with every fault by its name: a half-understood configuration must not start. */
export function readConfig(env: Record<string, string | undefined> = process.env) {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`The environment is not valid:\n${z.prettifyError(parsed.error)}`);
  const value = parsed.data;
  const mode = value.MARKET_MODE ?? (value.DATABASE_URL ? "production" : "demo");
  if (mode === "production" && !value.PUBLIC_ORIGIN) {
    throw new Error("Production needs PUBLIC_ORIGIN, the address people type (https://market.example).");
  }
  return {
    mode,
    port: value.PORT,
    host: value.HOST,
    dataDir: resolve(value.ZX_DATA_DIR ?? ".data"),
    /** The owner's; undefined: the embedded server. */
    databaseUrl: value.DATABASE_URL,
    roleUrl: value.ZX_ROLE_URL,
    roleUrls: roleUrlsOf(value.DATABASE_URL_WEB, value.DATABASE_URL_WORKER, value.DATABASE_URL_OPENER),
    demoAgencies: value.ZX_DEMO_AGENCIES,
    publicOrigin: value.PUBLIC_ORIGIN ? new URL(value.PUBLIC_ORIGIN).origin : null,
    allowedHosts: value.ALLOWED_HOSTS,
    trustedProxies: value.TRUSTED_PROXIES,
    rateFactor: value.RATE_FACTOR,
    webhookAllowHosts: value.WEBHOOK_ALLOW_HOSTS,
    chromiumPath: value.CHROMIUM_PATH,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM ?? "Zhenxuan 甄选 <no-reply@zhenxuan.local>",
  };
}

function roleUrlsOf(web?: string, worker?: string, opener?: string) {
  if (!web && !worker && !opener) return undefined;
  if (web && worker && opener) return { web, worker, opener };
  throw new Error(
    "Set all of DATABASE_URL_WEB, DATABASE_URL_WORKER and DATABASE_URL_OPENER, or none of them.",
  );
}

/** What a child process inherits: everything but the owner's address and the other roles'. */
export function childEnvironment(additions: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL, DATABASE_URL_WEB, DATABASE_URL_WORKER, DATABASE_URL_OPENER, ...rest } = process.env;
  return { ...rest, ...additions };
}
