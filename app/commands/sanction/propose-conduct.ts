import { asSystem, type Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { addConduct } from "#db/store/sanction.ts";
import type { Tx } from "#db/transaction.ts";
import type { Policy } from "#domain/policy/policy.ts";

type Entry = {
  readonly agency: { readonly id: number; readonly code: string };
  readonly code: "late_slightly" | "late_grossly" | "report_rejected" | "fee_split";
  readonly facts: string;
  readonly engagement: { readonly id: number; readonly no: string };
  readonly at: Date;
};

/** A fact of the platform's own record becomes a proposed entry; it costs nothing until a person has confirmed it. */
export async function proposeConduct(tx: Tx, ctx: Ctx, policy: Policy, entry: Entry): Promise<void> {
  const points = policy.deductions[entry.code]?.points ?? 0;
  const id = await addConduct(tx, {
    agencyId: entry.agency.id,
    code: entry.code,
    facts: entry.facts,
    points,
    status: "proposed",
    engagementId: entry.engagement.id,
    source: `engagement:${entry.engagement.no}`,
    happenedAt: entry.at,
  });
  const subjects = [`agency:${entry.agency.code}`, `engagement:${entry.engagement.no}`];
  await record(tx, asSystem(ctx, "system"), {
    type: "conduct.proposed",
    subjects,
    data: { id, code: entry.code, points },
  });
}
