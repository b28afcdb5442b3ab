import type { KeyEncryptionKey } from "#app/commands/award/ready-keys.ts";
import { receiptSignerOf } from "#app/commands/quote/receipt-signer.ts";
import { connect, type Handles } from "#db/client.ts";
import { readConfig } from "#db/config.ts";
import type { Ctx } from "#db/context.ts";
import { readKek, readReceiptKey } from "#db/keys.ts";
import type { Actor } from "#domain/shared/actor.ts";
import type { RoleUrls } from "#db/migrations/roles.ts";
import type { Theatre } from "./acts/theatre.ts";
import { planOnce } from "#db/seed/plan-once.ts";

export type Connections = Pick<Theatre, "db" | "as" | "guest" | "clock" | "opener" | "sign"> & {
  readonly key: KeyEncryptionKey;
  readonly close: () => Promise<void>;
};

/** A load that is cut off is thrown away, so it need not wait for the disk at every commit. */
function unhurried(url: string): string {
  const options = "-c timezone=UTC -c synchronous_commit=off";
  return `${url}${url.includes("?") ? "&" : "?"}options=${encodeURIComponent(options)}`;
}

/** The database as the web, the worker and the opener see it, and as its owner. */
export function openConnections(urls: RoleUrls & { readonly owner: string }): Connections {
  const { dataDir } = readConfig();
  const receiptKey = readReceiptKey(dataDir);
  const open = (url: string) => {
    const handles = connect(unhurried(url), { name: "demonstration", max: 4 });
    handles.pool.on("connect", planOnce);
    return handles;
  };
  const [owner, web, worker, opener] = [
    open(urls.owner),
    open(urls.web),
    open(urls.worker),
    open(urls.opener),
  ];
  const ctx = (handles: Handles, actor: Actor): Ctx => ({
    ...handles,
    actor,
    requestId: null,
    commandKey: null,
    receiptKey,
  });
  return {
    db: owner.db,
    as: (actor) => ctx(web, actor),
    guest: ctx(web, { kind: "guest" }),
    clock: ctx(worker, { kind: "system", name: "clock" }),
    opener: ctx(opener, { kind: "system", name: "system" }),
    key: readKek(dataDir),
    sign: receiptSignerOf(dataDir),
    close: async () => {
      for (const { pool } of [owner, web, worker, opener]) await pool.end();
    },
  };
}
