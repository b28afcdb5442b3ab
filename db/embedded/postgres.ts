import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { findBinaries } from "./binaries.ts";
import { emptyDatabase, ownDatabase, ownerUrl, takeOver, tryConnect } from "./connection.ts";
import { giveToServer, initialiseCluster, readOrMakePassword } from "./initialise.ts";
import { readPostmasterPid } from "./pid-file.ts";
import { type Place, preparePlace } from "./place.ts";
import { adoptedServer, launchServer, type Server } from "./server.ts";
import type { ServerOptions } from "./settings.ts";

export type StopMode = "fast" | "immediate";

export type EmbeddedPostgres = {
  pid: number;
  /** True if the server ran already: its former supervisor was killed. */
  isAdopted: boolean;
  /** Where the data lies: not always below `dataDir` (see `preparePlace`). */
  home: string;
  /** A URL for the owner of the application's database. */
  connectionString(database?: string): string;
  /** Throws the application's database away and makes it again. */
  empty(): Promise<void>;
  /** Calls back once when the server ends though `stop` was not called. */
  onExit(listener: () => void): void;
  stop(mode?: StopMode): Promise<void>;
};

export type StartOptions = ServerOptions & {
  dataDir: string;
  say?: (line: string) => void;
};

const patienceMs = 60_000;

type Running = { server: Server; client: pg.Client; isAdopted: boolean };

async function adopt(place: Place, password: string): Promise<Running | undefined> {
  if (!existsSync(place.cluster)) return undefined;
  const client = await tryConnect(place, password);
  if (!client) return undefined;
  const pid = readPostmasterPid(place.cluster);
  if (pid) return { server: adoptedServer(pid), client, isAdopted: true };
  await client.end();
  return undefined;
}

async function launch(place: Place, password: string, options: StartOptions): Promise<Running | undefined> {
  const server = launchServer(findBinaries(place.home).postgres, place, options);
  while (!server.isOver()) {
    const client = await tryConnect(place, password);
    if (client && readPostmasterPid(place.cluster) === server.pid)
      return { server, client, isAdopted: false };
    // Another server of this cluster won the race: ours ends by itself, and the next round adopts that one.
    await client?.end();
    await sleep(30);
  }
  return undefined;
}

/** After a kill -9 orphans may hold the old memory for some seconds: PostgreSQL refuses until they are gone. */
async function adoptOrLaunch(place: Place, password: string, options: StartOptions): Promise<Running> {
  const started = performance.now();
  for (;;) {
    const running = (await adopt(place, password)) ?? (await launch(place, password, options));
    if (running) return running;
    if (performance.now() - started > patienceMs) {
      throw new Error(`PostgreSQL did not start within a minute; its reasons are in ${place.logFile}.`);
    }
    await sleep(500);
  }
}

/** Starts the cluster under `dataDir`, making it first if need be, or adopts the server that runs on it. */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const place = preparePlace(options.dataDir);
  if (place.home !== resolve(options.dataDir)) {
    options.say?.(`The database lies in ${place.home}: its user cannot enter ${options.dataDir}.`);
  }
  const password = readOrMakePassword(place);
  if (options.ephemeral) giveToServer(place.home);
  await initialiseCluster(findBinaries(place.home).initdb, place, options.durable !== false);
  const { server, client, isAdopted } = await adoptOrLaunch(place, password, options);
  try {
    await takeOver(client, password, options);
  } catch (error) {
    await client.end();
    if (!isAdopted) await server.stop("fast");
    throw error;
  }
  return {
    pid: server.pid,
    isAdopted,
    home: place.home,
    connectionString: (database = ownDatabase) => ownerUrl(place, password, database),
    empty: () => emptyDatabase(client, password),
    onExit: (listener) => server.onExit(listener),
    stop: async (mode = "fast") => {
      await client.end().catch(() => undefined);
      if (!(isAdopted && options.isGuest)) await server.stop(mode);
    },
  };
}
