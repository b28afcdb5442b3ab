/** A terminal's Ctrl-C arrives twice: from the terminal itself and handed on by npm. */
const sameKeystrokeMs = 500;

type Handlers = { first: (signal: NodeJS.Signals) => void; second: () => void };

/** Calls `first` once, and `second` when somebody insists. The end of the parent process counts as a signal. */
export function onStopSignals({ first, second }: Handlers): void {
  let firstAt: number | undefined;
  const hear = (signal: NodeJS.Signals) => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      first(signal);
    } else if (performance.now() - firstAt > sameKeystrokeMs) {
      second();
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, hear);
  if (process.channel) process.on("disconnect", () => hear("SIGTERM"));
}
