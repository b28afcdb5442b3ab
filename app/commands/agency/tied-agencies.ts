import type { Db } from "#db/client.ts";
import { firmRecords, firmsLinkedTo } from "#db/store/identity.ts";
import { loadParties } from "../registration/conflict-facts.ts";

/** Firms that share something with one of these, directly. */
async function neighbours(db: Db, ids: readonly number[]) {
  const parties = await loadParties(db, ids, { ever: true });
  const found = new Map<number, "owner" | "agency">();
  for (const { id, legalRepresentative, phone } of await firmRecords(db, ids)) {
    const nodes = (parties.get(id)?.facts ?? []).flatMap(({ node, nameNode }) =>
      nameNode ? [node, nameNode] : [node],
    );
    const traits = {
      nodes,
      representative: legalRepresentative ?? "",
      phones: phone ? [phone] : [],
      notId: id,
    };
    for (const other of await firmsLinkedTo(db, traits)) found.set(other.id, other.kind);
  }
  return found;
}

/**
 * Agencies that may lead to this firm, directly or through one firm between them. Too many rather than too few: whether
 * one does lead there is `loadHits`' to say.
 */
export async function tiedAgencies(db: Db, id: number): Promise<number[]> {
  const near = await neighbours(db, [id]);
  const far = await neighbours(db, [...near.keys()]);
  const all = new Map([...far, ...near]);
  return [...all]
    .filter(([other, kind]) => kind === "agency" && other !== id)
    .map(([other]) => other)
    .toSorted((a, b) => a - b);
}
