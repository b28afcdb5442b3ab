import type pg from "pg";

/** What a start may choose. */
export type ServerOptions = {
  /** False only for clusters that are thrown away: acknowledged writes may then be lost in a crash. */
  durable?: boolean;
  /** The server ends and removes its files when this process does, however it does. */
  ephemeral?: boolean;
  /** A command beside a running market: uses the server that runs and leaves it running. */
  isGuest?: boolean;
  maxConnections?: number;
};

export const port = 5432;

const durability = ["fsync", "full_page_writes", "synchronous_commit"] as const;

/** Statements and their parameters never reach the log: they can hold what nobody may read yet. */
export function serverArguments(socket: string, options: ServerOptions): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: "",
    port,
    unix_socket_directories: socket,
    unix_socket_permissions: "0700",
    max_connections: options.maxConnections ?? 100,
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
    log_min_error_statement: "panic",
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
  };
  for (const name of durability) settings[name] = options.durable === false ? "off" : "on";
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** An adopted server, or one whose configuration somebody edited, must not run with less than we promise. */
export async function assertSettings(client: pg.Client, options: ServerOptions): Promise<void> {
  const expected: Record<string, string> = { server_encoding: "UTF8", data_checksums: "on" };
  if (options.durable !== false) for (const name of durability) expected[name] = "on";
  for (const [name, value] of Object.entries(expected)) {
    const result = await client.query<{ value: string }>("select current_setting($1) as value", [name]);
    const found = result.rows[0]?.value;
    if (found !== value) throw new Error(`PostgreSQL runs with ${name}=${found}; it must be ${value}.`);
  }
}
