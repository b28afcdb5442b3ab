import { createHash } from "node:crypto";
import type { ClientBase } from "pg";

/** Multi-row inserts are sent once each: nobody would use their plan again. */
const longestText = 6_000;

type Sent = { readonly text?: string; readonly name?: string };

/**
 * A load sends a few hundred texts, each of them many times over. Under a name the server parses and plans them once per
 * connection instead of every time.
 */
export function planOnce(client: ClientBase): void {
  const send = client.query.bind(client) as (...sent: unknown[]) => unknown;
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const known = names.get(text) ?? `demo-${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
    names.set(text, known);
    return known;
  };
  const named = (first: unknown) => {
    if (typeof first !== "object" || first === null || "submit" in first) return first;
    const { text, name } = first as Sent;
    return text && !name && text.length <= longestText ? { ...first, name: nameOf(text) } : first;
  };
  client.query = ((first: unknown, ...rest: unknown[]) => send(named(first), ...rest)) as ClientBase["query"];
}
