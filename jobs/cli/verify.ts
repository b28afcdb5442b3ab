import { runSubcommand } from "./subcommand.ts";

await runSubcommand({ folder: "verify", usage: "npm run verify -- KIND FILE" });
