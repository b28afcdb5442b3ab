import { createHmac } from "node:crypto";
import type { Traces } from "#domain/collusion/facts.ts";
import { hex, lp } from "#domain/shared/encoding.ts";

/** What a submission shows of where it comes from, in clear; it lives in memory only. */
export type Origin = {
  readonly network: string | null;
  readonly device: string | null;
  readonly contacts: readonly (string | null)[];
  readonly fileHashes: readonly string[];
  /** Hashed already when the paper came in: the name itself is nowhere. */
  readonly fileAuthors: readonly (string | null)[];
  readonly practitioners: readonly string[];
};

/**
 * Keyed hashes that can be compared between quotes and needs, and read back by nobody without the key, which is not
 * in the database. Spelling is levelled first: full width, case and spaces make no difference.
 */
export function tracesOf(key: Uint8Array, origin: Origin): Traces {
  const hashed = (kind: string, text: string) => hashOf(key, kind, text);
  const one = (kind: string, text: string | null) => (text ? hashed(kind, text) : null);
  const many = (kind: string, texts: readonly (string | null)[]) =>
    [
      ...new Set(
        texts
          .map(levelled)
          .filter((text) => text !== "")
          .map((text) => hashed(kind, text)),
      ),
    ].sort();
  return {
    network: one("network", origin.network),
    device: one("device", origin.device),
    contacts: many("contact", origin.contacts),
    fileHashes: many("file", origin.fileHashes),
    fileAuthors: [...new Set(origin.fileAuthors.filter((hash) => hash !== null))].sort(),
    practitioners: many("certificate", origin.practitioners),
  };
}

/** What ties firms together, under the same key: nodes that were equal stay equal. */
export function hashedNode(key: Uint8Array, node: string): string {
  return hashOf(key, "node", node);
}

/** For a file as it comes in: equal authors give equal hashes, whatever the file. */
export function authorHashOf(key: Uint8Array, author: string): string {
  return hashOf(key, "author", levelled(author));
}

function hashOf(key: Uint8Array, kind: string, text: string): string {
  return hex(createHmac("sha256", key).update(lp(kind, text)).digest());
}

function levelled(text: string | null): string {
  return (text ?? "").normalize("NFKC").toLowerCase().replaceAll(/\s/g, "");
}
