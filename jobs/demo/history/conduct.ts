import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { system, type Tale } from "./tale.ts";

type Entry = { readonly code: string; readonly facts: string; readonly at: Date };

/** What the platform's own record has proposed; the regulator has confirmed it on one of the following days. */
export function addConduct(
  { ledger, plan, people, ids, engagementNo, agencyCode, nextConductId }: Tale,
  entry: Entry,
): void {
  const { code, facts, at } = entry;
  const points = defaultPolicy.deductions[code]?.points ?? 0;
  const confirmedAt = new Date(at.getTime() + confirmedAfterMs);
  const id = nextConductId();
  ledger.conduct.push({
    id,
    agencyId: people.idOf(plan.engagement!.agencyKey),
    code,
    facts,
    points,
    status: "confirmed",
    engagementId: ids.engagement,
    source: `engagement:${engagementNo}`,
    happenedAt: at,
    confirmedAt,
  });
  const subjects = [`agency:${agencyCode}`, `engagement:${engagementNo}`];
  ledger.events.push({ at, actor: system, type: "conduct.proposed", subjects, data: { id, code, points } });
  ledger.events.push({
    at: confirmedAt,
    actor: people.staff("regulator@demo"),
    type: "conduct.confirmed",
    subjects: subjects.slice(0, 1),
    data: { id, code, points },
    visibility: "public",
  });
}

const confirmedAfterMs = 2 * 86_400_000;
