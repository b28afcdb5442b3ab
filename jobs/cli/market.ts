import { runSubcommand } from "./subcommand.ts";

await runSubcommand({ folder: "market", usage: "npm run market -- COMMAND [ARGUMENT …]" });
