import { type EmbeddedPostgres, startPostgres, type StopMode } from "#db/embedded/postgres.ts";

export type Database = {
  ownerUrl: string;
  /** The embedded server's process, if it is ours. */
  pid(): number | undefined;
  /** Makes it empty again; only for a database that is ours. */
  empty(): Promise<void>;
  stop(mode: StopMode): Promise<void>;
};

type Options = {
  dataDir: string;
  ephemeral?: boolean;
  say: (line: string) => void;
  onLost: (error: unknown) => void;
};

/** Our own PostgreSQL, started again whenever it dies; its address stays the same, so clients reconnect by themselves. */
export async function keepDatabaseRunning({ onLost, ...options }: Options): Promise<Database> {
  const { say } = options;
  let current: EmbeddedPostgres;
  let stopping = false;
  let starting: Promise<void>;

  const start = async () => {
    current = await startPostgres(options);
    if (current.isAdopted)
      say("PostgreSQL was still running after the last start was killed; going on with it.");
    current.onExit(() => {
      if (stopping) return;
      say("PostgreSQL ended unexpectedly; starting it again.");
      starting = start();
      starting.catch(onLost);
    });
  };
  starting = start();
  await starting;

  return {
    ownerUrl: current!.connectionString(),
    pid: () => current.pid,
    empty: () => current.empty(),
    stop: async (mode) => {
      stopping = true;
      await starting.catch(() => undefined);
      await current.stop(mode);
    },
  };
}

/** A server somebody else looks after. */
export const externalDatabase = (ownerUrl: string): Database => ({
  ownerUrl,
  pid: () => undefined,
  empty: () =>
    Promise.reject(new Error("The demonstration was loaded only in part: give it an empty database.")),
  stop: () => Promise.resolve(),
});
