import { agencyIdOf } from "#db/store/agency-standing.ts";
import type { NeedInsert } from "#db/store/need.ts";
import type { Tx } from "#db/transaction.ts";
import { selectionRule } from "#domain/selection/registry.ts";
import { checkWeights } from "#domain/selection/weights.ts";
import { sumFen } from "#domain/shared/money.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { NeedInput } from "./need-input.ts";

type Fields = Omit<
  NeedInsert,
  "no" | "ownerId" | "caseId" | "requirementId" | "itemCode" | "bundleCode" | "createdBy"
>;
type Changes = Partial<Fields>;

/** Everything a person typed, as the table keeps it. */
export async function fieldsOf(tx: Tx, input: NeedInput): Promise<Outcome<Fields>> {
  const changes = await changesOf(tx, input);
  return changes.ok ? ok(changes.value as Fields) : changes;
}

/** The same for the answers of one step: what it does not ask about stays as it is. */
export async function changesOf(tx: Tx, input: Partial<NeedInput>): Promise<Outcome<Changes>> {
  const { lines, funding, avoid, method, title, description, payer, serviceDays, complaintContact } = input;
  const money = funding ? fundingOf(funding) : ok({});
  if (!money.ok) return money;
  const avoided = avoid ? await idsOf(tx, avoid) : ok(null);
  if (!avoided.ok) return avoided;
  const chosen = method ? await methodOf(tx, { ...input, method }) : ok({});
  if (!chosen.ok) return chosen;
  const { quantities, ceilingFen } = lines ? { quantities: {}, ceilingFen: null } : input;
  return ok(
    given({
      ...money.value,
      ...chosen.value,
      title,
      description,
      payer,
      serviceDays,
      complaintContact,
      quantities: quantities && { ...quantities },
      ceilingFen,
      avoidList: avoided.value ?? undefined,
      ...gateOf(input.gradeGate),
    }),
  );
}

function gateOf(gate: NeedInput["gradeGate"]): Pick<Changes, "gradeGate" | "gradeGateReason"> {
  if (gate === undefined) return {};
  if (gate === null || gate.grades.length === 0) return { gradeGate: null, gradeGateReason: null };
  return { gradeGate: [...gate.grades], gradeGateReason: gate.reason };
}

/** Without what was not asked; null is an answer. */
function given(changes: { [Key in keyof Changes]: Changes[Key] | undefined }): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

function fundingOf(funding: NeedInput["funding"]): Outcome<Pick<Fields, "funding" | "publicFunds">> {
  const { ownBp, fiscalBp, stateBp } = funding;
  const sumBp = ownBp + fiscalBp + stateBp;
  if (sumBp !== 10_000) return refuse("need.funding_not_whole", { sumBp });
  return ok({ funding, publicFunds: fiscalBp > 0 || stateBp > 0 });
}

type Choice = Pick<Fields, "directAgencyId" | "directPriceFen" | "directCode" | "directReason">;
type Chosen = Pick<Fields, "method" | "weights" | "priceRounds"> & Choice;
const nobody = { directAgencyId: null, directPriceFen: null, directCode: null, directReason: null };

/** A method with what it needs beside the quotes: an agency, weights. */
async function methodOf(
  tx: Tx,
  input: Partial<NeedInput> & Pick<NeedInput, "method">,
): Promise<Outcome<Chosen>> {
  const rule = selectionRule(input.method);
  if (!rule.ok) return rule;
  const { chosenAgency, weights: weighs, priceRounds: goesOn = false } = rule.value.needs;
  const direct =
    chosenAgency && input.direct ? await directOf(tx, { ...input, direct: input.direct }) : ok(null);
  if (!direct.ok) return direct;
  const weights = weighs ? (input.weights ?? null) : null;
  const sound = weights ? checkWeights(weights) : weighs ? refuse("need.weights_missing") : ok(null);
  if (!sound.ok) return sound;
  return ok({
    method: input.method,
    weights,
    priceRounds: goesOn ? (input.priceRounds ?? 1) : 1,
    // The choice itself is made on its own page, out of the shortlist; the step that names the method leaves it.
    ...(chosenAgency ? (direct.value ?? {}) : nobody),
  });
}

async function idsOf(
  tx: Tx,
  avoid: NeedInput["avoid"],
): Promise<Outcome<{ agencyId: number; reason: string }[]>> {
  const found: { agencyId: number; reason: string }[] = [];
  for (const { agencyCode, reason } of avoid) {
    const agencyId = await agencyIdOf(tx, agencyCode);
    if (agencyId === null) return refuse("need.agency_unknown", { agency: agencyCode });
    found.push({ agencyId, reason });
  }
  return ok(found);
}

async function directOf(
  tx: Tx,
  { direct, lines }: Pick<NeedInput, "lines"> & { readonly direct: NonNullable<NeedInput["direct"]> },
): Promise<Outcome<Choice>> {
  const directAgencyId = await agencyIdOf(tx, direct.agencyCode);
  if (directAgencyId === null) return refuse("need.agency_unknown", { agency: direct.agencyCode });
  const prices = lines?.flatMap(({ priceFen }) => priceFen ?? []);
  if (lines && prices && prices.length < lines.length)
    return refuse("quote.lines_incomplete", { lines: lines.length });
  const directPriceFen = prices ? sumFen(prices) : direct.priceFen;
  const { code: directCode = null, reason: directReason } = direct;
  return directPriceFen === null
    ? refuse("need.direct_agency_missing")
    : ok({ directAgencyId, directPriceFen, directCode, directReason });
}
