const width = 30;

/** A bar on stderr that redraws itself on a terminal, and says every tenth elsewhere. */
export function progressBar(label: string): (done: number, total: number) => void {
  let said = -1;
  return (done, total) => {
    const tenths = total === 0 ? 10 : Math.floor((done * 10) / total);
    if (!process.stderr.isTTY && tenths === said) return;
    said = tenths;
    const filled = total === 0 ? width : Math.round((done * width) / total);
    const bar = "█".repeat(filled) + "░".repeat(width - filled);
    const end = done >= total ? "\n" : process.stderr.isTTY ? "" : "\n";
    process.stderr.write(`${process.stderr.isTTY ? "\r" : ""}${label} ${bar} ${done} / ${total}${end}`);
  };
}
