import { randomBytes } from "node:crypto";
import { openNeed } from "#app/commands/award/open-need.ts";
import {
  newAgency,
  postNeed,
  quote,
  setMarketClock,
  value,
  web,
  type AgencyFirm,
  type Trade,
} from "#app/commands/need/fixtures/trade.ts";
import { openedQuotes } from "#db/read/opened-quotes.ts";
import { publicKeyOf } from "#db/store/notice-key.ts";
import { insertEnvelope, type Envelope } from "#db/store/quote.ts";
import { sealTerms, type Terms } from "#app/commands/quote/seal.ts";
import { withTx } from "#db/transaction.ts";
import { ok } from "#domain/shared/outcome.ts";
import { sha256 } from "#domain/shared/encoding.ts";
import { toFen } from "#domain/shared/money.ts";

export type BrokenRun = {
  sent: number;
  broken: number;
  goodOpened: number;
  /** "unreadable 16": how often each result was found. */
  results: Record<string, number>;
  wrong: string[];
};
type Fault = { readonly expected: string; readonly make: (place: Place) => Envelope };
type Place = Parameters<typeof sealTerms>[1];

const terms = (change: Partial<Terms> = {}): Terms => ({
  amountFen: toFen(500_000),
  discountBp: null,
  days: 15,
  practitionerIds: [1],
  ...change,
});
const sealed = (place: Place, change?: Partial<Terms>) => sealTerms(terms(change), place).envelope;
const withBytes = (envelope: Envelope, bytes: Buffer) => ({
  ...envelope,
  envelope: bytes,
  sha256: sha256(bytes),
});

function flipped(place: Place, at: number): Envelope {
  const envelope = sealed(place);
  const bytes = Buffer.from(envelope.envelope);
  bytes[at]! ^= 1;
  return withBytes(envelope, bytes);
}

/** Every class of fault that a broken or hostile web process could store. */
const faults: readonly Fault[] = [
  { expected: "unreadable", make: (place) => flipped(place, 0) },
  { expected: "unreadable", make: (place) => flipped(place, 40) },
  { expected: "unreadable", make: (place) => flipped(place, 560) },
  { expected: "unreadable", make: (place) => withBytes(sealed(place), randomBytes(561)) },
  {
    expected: "unreadable",
    make: (place) => withBytes(sealed(place), sealed({ ...place, version: 2 }).envelope),
  },
  { expected: "commitment_mismatch", make: (place) => ({ ...sealed(place), commitment: randomBytes(32) }) },
  { expected: "over_cap", make: (place) => sealed(place, { amountFen: toFen(800_001) }) },
  { expected: "below_floor", make: (place) => sealed(place, { amountFen: toFen(0) }) },
  {
    expected: "bidder_fault",
    make: (place) => sealed(place, { lineFen: [toFen(250_000), toFen(250_000)] }),
  },
];

/** One in five of `count` envelopes is broken; all the others open, and every fault is told by its own name. */
export async function breakEnvelopes(trade: Trade, count: number): Promise<BrokenRun> {
  const row = await postNeed(trade);
  const key = await publicKeyOf(trade.db.db, row.id);
  if (!key) throw new Error("a notice without a key");
  const expected = new Map<string, string>();
  for (let at = 0; at < count; at += 1) {
    const firm = await newAgency(trade.db.db, "B", { practitioners: 1 });
    const fault = at % 5 === 4 ? faults[Math.floor(at / 5) % faults.length] : undefined;
    const id = fault
      ? await sendBroken(trade, fault, placeOf(row, firm, key))
      : await sendGood(trade, row.no, firm, at);
    expected.set(id, fault?.expected ?? "ok");
  }
  await setMarketClock(trade.db.db, row.opensAt ?? new Date());
  value(await openNeed(trade.opener, row.id, trade.key));
  return judged(expected, await openedQuotes(trade.db.db, row.id));
}

function placeOf(need: Place["need"], firm: AgencyFirm, key: Place["key"]): Place {
  return { need, agency: { id: firm.id, code: firm.code }, version: 1, key };
}

async function sendGood(trade: Trade, no: string, firm: AgencyFirm, at: number): Promise<string> {
  return value(await quote(trade, no, firm, { yuan: 5_000 + at })).envelopeId;
}

async function sendBroken(trade: Trade, fault: Fault, place: Place): Promise<string> {
  const envelope = fault.make(place);
  const ctx = web(trade.db, { kind: "guest" });
  const command = { command: "quote.break", input: { id: envelope.id } };
  const stored = await withTx(ctx, command, async (tx) => ok(await insertEnvelope(tx, envelope)));
  if (!value(stored)) throw new Error("the broken envelope was not stored");
  return envelope.id;
}

function judged(
  expected: ReadonlyMap<string, string>,
  opened: Awaited<ReturnType<typeof openedQuotes>>,
): BrokenRun {
  const results: Record<string, number> = {};
  for (const { result } of opened) results[result] = (results[result] ?? 0) + 1;
  const found = new Map(opened.map(({ envelopeId, result, rejection }) => [envelopeId, rejection ?? result]));
  const wrong = [...expected].flatMap(([id, result]) => {
    const seen = opened.find(({ envelopeId }) => envelopeId === id)?.result;
    return seen === result ? [] : [`${result} was found as ${found.get(id) ?? "nothing"}`];
  });
  const broken = [...expected.values()].filter((result) => result !== "ok").length;
  return { sent: expected.size, broken, goodOpened: results["ok"] ?? 0, results, wrong };
}
