import type { Market } from "#db/seed/generate/market.ts";
import { defaultPolicy } from "#domain/policy/profiles/default.ts";
import { instantAt } from "#domain/shared/dates.ts";
import { instantOf } from "../day-plan.ts";
import type { Chronicle } from "./tale.ts";

/** The misconduct behind every decided measure, as the regulator entered it in the ledger. */
export function addSanctionConduct({ ledger, people, nextConductId }: Chronicle, market: Market): void {
  const regulator = people.staff("regulator@demo");
  for (const { agencyKey, conductCode: code, facts, happenedOn, decidedOn, key } of market.sanctions) {
    if (!decidedOn) continue;
    const points = defaultPolicy.deductions[code]?.points ?? 0;
    const confirmedAt = instantOf("decide", decidedOn, key);
    const id = nextConductId();
    ledger.conduct.push({
      id,
      agencyId: people.idOf(agencyKey),
      code,
      facts,
      points,
      status: "confirmed",
      source: "supervision",
      happenedAt: instantAt(happenedOn, 10),
      confirmedAt,
    });
    ledger.events.push({
      at: confirmedAt,
      actor: regulator,
      type: "conduct.confirmed",
      subjects: [`agency:${people.codeOf(agencyKey)}`],
      data: { id, code, points },
      visibility: "public",
    });
  }
}
