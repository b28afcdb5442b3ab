import { connect } from "node:net";

/** Bytes as they are, to the socket; what came back, whole. For tests: no client lets one be this wrong. */
export function rawRequest(port: number, text: string, { thenEnd = false } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => (thenEnd ? socket.end(text) : socket.write(text)));
    let answer = "";
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${text.slice(0, 60)}`)));
    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => (answer += chunk));
    socket.on("close", () => resolve(answer));
    // A server that refuses early may reset what is still being sent; its answer counts.
    socket.on("error", (error: NodeJS.ErrnoException) =>
      answer || error.code === "ECONNRESET" ? resolve(answer) : reject(error),
    );
  });
}

export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
