import { createServer, STATUS_CODES, type RequestListener, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { newNonce, securityHeaders } from "./guard/headers.ts";

const statusOf: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What Node's parser refuses never reaches Express, but carries the same headers. */
function refuseRaw(socket: Duplex, status: number, secure: boolean): void {
  if (!socket.writable) return void socket.destroy();
  const headers = { ...securityHeaders(newNonce(), secure), "Content-Length": "0", Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("\r\n")}\r\n\r\n`);
}

export function httpServer(listener: RequestListener, secure: boolean): Server {
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 5_000,
      requireHostHeader: false,
    },
    listener,
  );
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET") return socket.destroy();
    refuseRaw(socket, statusOf[error.code ?? ""] ?? 400, secure);
  });
  server.on("connect", (_request, socket: Duplex) => refuseRaw(socket, 405, secure));
  server.on("checkExpectation", (request, response) => {
    response.statusCode = 417;
    for (const [name, value] of Object.entries(securityHeaders(newNonce(), secure)))
      response.setHeader(name, value);
    response.setHeader("Connection", "close");
    response.end();
    request.destroy();
  });
  return server;
}
