import { randomInt } from "node:crypto";
import {
  draftNeed,
  newAgency,
  quote,
  readNeed,
  value,
  web,
  type Trade,
} from "#app/commands/need/fixtures/trade.ts";
import { publishNeed } from "#app/commands/need/publish-need.ts";
import { everyRowAsText } from "#db/read/race-outcome.ts";
import { priceByMarket } from "#db/seed/small-market.ts";
import { toFen } from "#domain/shared/money.ts";
import { spellingsOf } from "./byte-scan.ts";

export type Canary = {
  readonly needId: number;
  readonly no: string;
  /** Of the amount, and of the salt as the bidder has it. */
  readonly needles: Buffer[];
  /** Something that must be found, or the search itself is blind. */
  readonly marker: string;
};

/** A sealed amount too large to appear by chance, quoted, replaced and refused: none of it may be anywhere. */
export async function plantCanary(trade: Trade): Promise<Canary> {
  const fen = toFen(randomInt(200_000_000_001, 281_000_000_000));
  const marker = `marker-${randomInt(1e9, 1e10)}`;
  await priceByMarket(trade.db.db);
  const no = await draftNeed(trade, {
    ceilingFen: toFen(299_000_000_000),
    description: `检验密封：${marker}，内容不限。`,
  });
  value(await publishNeed(web(trade.db, trade.owner.actor), { no }));
  const firm = await newAgency(trade.db.db, "B");
  const sent = [
    value(await quote(trade, no, firm, { yuan: (fen - 100) / 100 })),
    value(await quote(trade, no, firm, { yuan: fen / 100 })),
  ];
  // So large a need opens only with two quotes.
  value(await quote(trade, no, await newAgency(trade.db.db, "B"), { yuan: 1_999_999_999 }));
  const refused = await quote(trade, no, firm, { yuan: fen / 100, days: 99 });
  if (refused.ok) throw new Error("a quote over the days was accepted");
  const salts = sent.flatMap(({ receipt }) => (receipt ? [receipt.receipt.salt] : []));
  const needles = [
    ...spellingsOf(fen),
    ...spellingsOf(fen - 100),
    ...salts.flatMap((salt) => [Buffer.from(salt, "utf8"), Buffer.from(salt, "hex")]),
  ];
  const { id } = await readNeed(trade, no);
  return { needId: id, no, needles, marker };
}

/** Rows of all tables that hold one of the needles as text. */
export async function rowsWith(trade: Trade, needles: readonly Buffer[]): Promise<number> {
  const texts = needles
    .map((needle) => needle.toString("utf8"))
    .filter((text) => /^[\x20-\x7e]+$/.test(text));
  const rows = await everyRowAsText(trade.db.db);
  return rows.filter((row) => texts.some((text) => row.includes(text))).length;
}
