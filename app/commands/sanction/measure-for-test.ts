import { decideAdmission } from "#db/seed/admission.ts";
import { newPerson } from "#db/seed/small-market.ts";
import type { SanctionKind } from "#domain/sanction/kinds.ts";
import { monday, setMarketClock, value, web, type AgencyFirm, type Trade } from "../need/fixtures/trade.ts";
import { decideSanction, secondSanction } from "./decide-sanction.ts";
import { proposeSanction } from "./propose-sanction.ts";

/**
 * A measure against a B by the commands: proposed on the Monday; `sign` when the window has passed puts a suspension
 * in force, a demotion waits for `second`. Neither moves the clock.
 */
export async function measureAgainst(
  trade: Trade,
  agency: Pick<AgencyFirm, "id" | "code">,
  kind: Extract<SanctionKind, "demotion" | "suspension">,
) {
  const { db, market } = trade;
  await setMarketClock(db.db, monday);
  await decideAdmission(db.db, agency.id, "B", monday);
  const proposer = await newPerson(db.db, market.supervisor.organisationId, "regulator", "监管钱进");
  const notice = {
    agencyCode: agency.code,
    kind,
    termDays: null,
    facts: "三次逾期交付",
    evidence: ["交付记录 2026-000101"],
    basis: "管理办法第三十条",
  };
  const { no } = value(await proposeSanction(web(db, proposer), notice));
  const decision = {
    text: "经查属实，决定处理。",
    basis: notice.basis,
    remedy: "可自收到决定之日起 10 个工作日内申诉。",
  };
  return {
    no,
    sign: async () => value(await decideSanction(web(db, market.supervisor), { no, ...decision })),
    second: async () => value(await secondSanction(web(db, proposer), { no })),
  };
}
