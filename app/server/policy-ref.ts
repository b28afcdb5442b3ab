import type { Db } from "#db/client.ts";
import { listPolicyProposals, listPolicyVersions } from "#db/read/policies.ts";
import { findPolicy, policyProposalById } from "#db/store/policy.ts";
import type { PolicyChange } from "#domain/policy/edit.ts";
import type { Policy } from "#domain/policy/policy.ts";
import type { Day } from "#domain/shared/dates.ts";

/** How an address names a version, "default-2", or one that waits for its second person, "@7". */
export function refOf({ profile, version }: { readonly profile: string; readonly version: number }): string {
  return `${profile}-${version}`;
}

function versionOfRef(ref: string): { profile: string; version: number } | null {
  const [, profile = "", digits = ""] = /^([a-z][a-z0-9-]{0,30})-(\d{1,6})$/.exec(ref) ?? [];
  return profile === "" ? null : { profile, version: Number(digits) };
}

export async function policyOfRef(db: Db, ref: string): Promise<Policy | null> {
  const named = versionOfRef(ref);
  if (named) return findPolicy(db, named.profile, named.version);
  const [, id] = /^@(\d{1,9})$/.exec(ref) ?? [];
  return id === undefined ? null : ((await policyProposalById(db, Number(id)))?.content ?? null);
}

/** Every version that may be compared or tried, and those that wait; withdrawn ones are left out. */
export async function policyChoices(db: Db, today: Day) {
  const [versions, proposals] = await Promise.all([
    listPolicyVersions(db, today, { names: false }),
    listPolicyProposals(db),
  ]);
  const published = versions
    .filter(({ state }) => state !== "withdrawn")
    .map(({ policy, state }) => ({ ref: refOf(policy), policy, state }));
  const waiting = proposals
    .filter(({ state }) => state === "proposed")
    .map(({ id, content }) => ({ ref: `@${id}`, policy: content, state: "proposed" as const }));
  return [...published, ...waiting].map(({ ref, policy, state }) => {
    const { profile, version, title } = policy;
    return { ref, profile, version, name: title, state };
  });
}

/** "path=text" as an address repeats it, once for each number that differs from the version it starts from. */
export function changesIn(url: URL): PolicyChange[] {
  return url.searchParams
    .getAll("set")
    .slice(0, 400)
    .map((line) => {
      const at = line.indexOf("=");
      return { path: line.slice(0, at < 0 ? line.length : at), text: at < 0 ? "" : line.slice(at + 1) };
    });
}

export function writeChanges(address: URLSearchParams, changes: readonly PolicyChange[]): URLSearchParams {
  for (const { path, text } of changes) address.append("set", `${path}=${text}`);
  return address;
}
