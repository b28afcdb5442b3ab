import { inArray, sql, type SQL } from "drizzle-orm";
import type { PersonActor, Role } from "#domain/shared/actor.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import type { Db } from "../../client.ts";
import { organisation } from "../../schema/organisation.ts";

/** One thing that waits for an officer. */
export type QueueEntry = {
  /** What the record calls it: "registration:12", "need:2026-000123". */
  readonly subject: string;
  readonly title: LocalText;
  /** Whom or what it concerns. */
  readonly about: LocalText | null;
  readonly since: Date | null;
  /** Null: nothing runs out, it just waits. */
  readonly dueAt: Date | null;
  readonly href: string;
};
/** A kind of work: who has to do it, and what of it waits for this officer now. One file each, one registry line. */
export type QueueKind = {
  readonly forRoles: readonly Role[];
  readonly read: (db: Db, officer: Officer) => Promise<QueueEntry[]>;
};
/** Whoever looks: its own proposals never wait for itself. */
export type Officer = Pick<PersonActor, "accountId" | "role" | "jurisdictions">;

export function inScope({ jurisdictions }: Officer): SQL {
  return jurisdictions.length > 0 ? inArray(organisation.jurisdictionCode, [...jurisdictions]) : sql`false`;
}

export function named(zh: string, en: string | null = null): LocalText {
  return { zh, en: en ?? zh };
}

export const unitColumns = { name: organisation.name, nameEn: organisation.nameEn };
export const mostEntries = 500;
