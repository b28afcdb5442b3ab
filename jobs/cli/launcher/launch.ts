import { type Child, type ChildSpec, keepRunning } from "./child.ts";
import type { Database } from "./database.ts";
import { onStopSignals } from "./signals.ts";

type Say = (line: string) => void;

/** Everything one start runs, so that a signal at any moment leaves nothing behind. */
export type Market = {
  isStopping(): boolean;
  /** Counts from now on, also while it is still starting. */
  useDatabase(starting: Promise<Database>): Promise<Database>;
  /** In the order they are stopped: those that accept work first. */
  run(children: readonly ChildSpec[]): readonly Child[];
  /** Stops all in order and exits with this code. */
  stop(code: number): Promise<never>;
};

// Together under the ten seconds that a Ctrl-C may take.
const patienceMs = { first: 4_000, later: 2_000 };

async function stopInOrder(children: readonly Child[], database: Database | undefined): Promise<void> {
  const [first, ...later] = children;
  await first?.stop(patienceMs.first);
  await Promise.all(later.map((child) => child.stop(patienceMs.later)));
  await database?.stop("fast");
}

/** An empty market that already obeys signals: the first stops it in order, a second at once. */
export function openMarket(say: Say): Market {
  let database: Promise<Database | undefined> = Promise.resolve(undefined);
  let children: readonly Child[] = [];
  let stopping: Promise<void> | undefined;

  const stop = async (code: number): Promise<never> => {
    stopping ??= database.catch(() => undefined).then((started) => stopInOrder(children, started));
    await stopping.catch((error: unknown) => say(String(error)));
    process.exit(code);
  };
  const stopAtOnce = async () => {
    say("Stopping at once.");
    for (const child of children) child.kill();
    const started = await database.catch(() => undefined);
    await started?.stop("immediate").catch(() => undefined);
    process.exit(130);
  };
  onStopSignals({
    first: (signal) => {
      say(`${signal}: stopping; once more to stop at once.`);
      void stop(0);
    },
    second: () => void stopAtOnce(),
  });
  process.on("uncaughtException", (error) => {
    // While stopping, work that is cut off in the middle complains; nobody can do anything about it.
    if (!stopping) say(`launcher: ${error.stack ?? error.message}`);
    void stop(1);
  });

  return {
    isStopping: () => stopping !== undefined,
    stop,
    useDatabase: (starting) => {
      database = starting;
      return starting;
    },
    run: (specs) => {
      if (!stopping) children = specs.map((spec) => keepRunning(spec, say));
      return children;
    },
  };
}
