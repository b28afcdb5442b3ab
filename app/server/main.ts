import { pino } from "pino";
import { readConfig } from "#db/config.ts";
import { connect } from "#db/client.ts";
import { readReceiptKey } from "#db/keys.ts";
import { sessionReader } from "#app/auth/read-session.ts";
import { createApp } from "./create-app.ts";
import { httpServer } from "./http-server.ts";
import { marketClock } from "./market-clock.ts";
import { remixHandler } from "./remix-handler.ts";
import { endGracefully } from "./shutdown.ts";

const development = process.argv.includes("--dev");
// React chooses its build when it is loaded; npm start always means production.
process.env.NODE_ENV = development ? "development" : "production";

const config = readConfig();
if (!config.roleUrl)
  throw new Error("The web process needs ZX_ROLE_URL, its own database role; npm start sets it.");
const secure = config.publicOrigin?.startsWith("https:") ?? false;
const log = pino({ name: "web" });
const handles = connect(config.roleUrl, { name: "web", max: 10 });
const clock = marketClock(handles.pool);
const gate = { closing: false };
const { files, build } = development
  ? await (await import("./dev-files.ts")).devFiles()
  : await (await import("./built-files.ts")).builtFiles();
const app = createApp({
  settings: config,
  handles,
  receiptKey: readReceiptKey(config.dataDir),
  clock,
  readSession: sessionReader(handles, secure),
  log,
  gate,
  files,
  pages: remixHandler(build, development ? "development" : "production"),
});
const server = httpServer(app, secure);
endGracefully({
  server,
  gate,
  log,
  release: async () => {
    clock.stop();
    await handles.pool.end();
  },
});
server.listen(config.port, config.host, () => {
  log.info({ port: config.port, mode: config.mode }, "listening");
  process.send?.({ ready: true, port: config.port });
});
