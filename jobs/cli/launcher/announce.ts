import type { Config } from "#db/config.ts";

type DemoLogin = { readonly role: string; readonly account: string; readonly password: string };

/** What a person needs once the market answers. */
export function announcement(config: Config, logins: readonly DemoLogin[]): string {
  const address = config.publicOrigin ?? `http://localhost:${config.port}`;
  const lines = ["", `Zhenxuan 甄选 (${config.mode}) is ready: ${address}`];
  if (logins.length > 0) {
    const width = Math.max(...logins.map(({ account }) => account.length));
    lines.push("", "Log in as:");
    for (const { role, account, password } of logins)
      lines.push(`  ${account.padEnd(width)}  ${password}  ${role}`);
  }
  if (config.mode === "production") {
    lines.push("", "No administrator yet? Make the first one: npm run market -- admin");
  }
  return [...lines, "", "Ctrl-C stops everything.", ""].join("\n");
}
