import { addDays, type Day } from "#domain/shared/dates.ts";
import { toFen } from "#domain/shared/money.ts";
import { certificateFor } from "../data/certificates.ts";
import { priceDocumentOf } from "../data/price-documents.ts";
import { serviceItemOf } from "../data/service-items.ts";
import type { Chance } from "./chance.ts";
import { personName } from "./names.ts";
import type { AgencyServiceSeed, PractitionerSeed, TradeSeed } from "./types-parties.ts";

type ServiceOptions = {
  readonly trade: TradeSeed;
  readonly anchor: Day;
  readonly serial: number;
  readonly state: "approved" | "submitted";
  readonly always: readonly string[];
  readonly pledges: boolean;
};

/** Two to six items: what the trade always does, then more of its own, then a neighbouring one now and then. */
export function servicesOf(dice: Chance, options: ServiceOptions): AgencyServiceSeed[] {
  const { trade, always } = options;
  const wanted = Math.max(dice.int(2, 6), always.length);
  const own = dice.shuffle(trade.ownItems.filter((item) => !always.includes(item)));
  const neighbours = dice
    .shuffle(trade.neighbourItems)
    .slice(0, own.length + always.length >= wanted ? 1 : trade.neighbourItems.length);
  const items = [...new Set([...always, ...own, ...neighbours])].slice(0, wanted);
  return items.map((itemCode) => service(dice.fork(itemCode), itemCode, options));
}

function service(
  dice: Chance,
  itemCode: string,
  { anchor, serial, state, pledges }: ServiceOptions,
): AgencyServiceSeed {
  const certificate = certificateFor(itemCode);
  const item = serviceItemOf(itemCode);
  const issued = Number(anchor.slice(0, 4)) - dice.int(1, 4);
  const hasPledge = pledges && state === "approved" && dice.bool(0.25);
  return {
    itemCode,
    state,
    certificateName: certificate.name,
    certificateNo: `${certificate.prefix}〔${issued}〕第${String(serial * 10 + dice.int(0, 9) + 10_000)}号`,
    certificateExpiresOn: addDays(anchor, dice.int(60, 1_400)),
    pledgedPriceFen: hasPledge ? pledgedPrice(dice, itemCode) : null,
    pledgedWorkingDays:
      hasPledge && item.limitWorkingDays > 4
        ? Math.ceil((item.limitWorkingDays * dice.int(60, 90)) / 100)
        : null,
  };
}

/** A pledge as one sum only makes sense where the price does not grow with a quantity. */
function pledgedPrice(dice: Chance, itemCode: string): AgencyServiceSeed["pledgedPriceFen"] {
  const { priceDocumentId } = serviceItemOf(itemCode);
  const rule = priceDocumentId ? priceDocumentOf(priceDocumentId).rule : null;
  if (rule?.mode !== "range") return null;
  const lowestYuan = Math.trunc(rule.lowestFen / 100);
  return toFen(Math.trunc((lowestYuan * dice.int(36, 60)) / 10_000) * 100 * 100);
}

export function practitionersOf(
  dice: Chance,
  trade: TradeSeed,
  serial: number,
  count: number,
): PractitionerSeed[] {
  return Array.from({ length: count }, (_, at) => {
    const { name, certificatePrefix } =
      at === 0
        ? (trade.qualifications[0] ?? dice.pick(trade.qualifications))
        : dice.pick(trade.qualifications);
    return {
      name: personName(dice),
      qualification: name,
      certificateNo: `${certificatePrefix}37${String(serial + 1).padStart(5, "0")}${String(at + 1).padStart(2, "0")}`,
    };
  });
}
