// Preloaded into every child. When the launcher is gone, however it went, nobody would ever stop the child:
// it ends itself, first the orderly way, unless it has one of its own.
const graceMs = 3_000;

process.on("disconnect", () => {
  setTimeout(() => process.exit(1), graceMs);
  if (process.listenerCount("disconnect") === 1) process.kill(process.pid, "SIGTERM");
});
process.channel?.unref();
