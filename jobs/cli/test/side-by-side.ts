/** In their order, as many at a time as there are cores for; what needs more than all of them goes alone. */
export async function sideBySide<Task extends { readonly cores: number }>(
  tasks: readonly Task[],
  cores: number,
  run: (task: Task) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let free = cores;
  for (const task of tasks) {
    const needed = Math.min(task.cores, cores);
    while (free < needed) await Promise.race(running);
    free -= needed;
    const own: Promise<void> = run(task).finally(() => {
      free += needed;
      running.delete(own);
    });
    running.add(own);
  }
  await Promise.all(running);
}
