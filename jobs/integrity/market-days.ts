import { codeOf, setMarketClock, type Trade } from "#app/commands/need/fixtures/trade.ts";
import { takeDue } from "#db/seed/take-due.ts";
import { appNow } from "#db/transaction.ts";
import { addDays, dayOf, instantAt } from "#domain/shared/dates.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { writeDown } from "../due.ts";
import { openDueNeeds } from "../opener/loop.ts";

const monday = 1;

/** A market that goes from instant to instant, with worker and opener at work or stopped. */
export class MarketDays {
  readonly trade: Trade;
  /** What each command said, in order. */
  readonly said: string[] = [];
  /** What the background could not do. */
  readonly faults: string[] = [];
  /** When false, `stop` does nothing: the world to compare with. */
  readonly #mayStop: boolean;
  #stopped = false;

  constructor(trade: Trade, mayStop: boolean) {
    this.trade = trade;
    this.#mayStop = mayStop;
  }

  stop(): void {
    this.#stopped = this.#mayStop;
  }

  async resume(): Promise<void> {
    this.#stopped = false;
    await this.moveTo(await appNow(this.trade.db.db));
  }

  /** With the background at work each deadline on the way is written down at its own instant. */
  async moveTo(instant: Date): Promise<void> {
    if (this.#stopped) return this.#turnTo(instant);
    for (let quiet = 0; quiet < 2;) {
      const due = await takeDue(this.trade.db.db, instant);
      await this.#turnTo(due?.dueAt ?? instant);
      await this.#openDue();
      quiet = due ? 0 : quiet + 1;
      if (!due) continue;
      const refused = await writeDown(this.trade.worker, due.kind, due.subject);
      if (refused) this.faults.push(`${due.kind} ${due.subject}: ${refused.code}`);
    }
  }

  /** Until everything that began later because of the stop has come to its end, too. */
  async passTwoMonths(): Promise<void> {
    await this.moveTo(instantAt(addDays(dayOf(await appNow(this.trade.db.db)), 61), 10));
  }

  /** A Monday morning ahead of everything so far. */
  async nextMonday(): Promise<void> {
    let day = addDays(dayOf(await appNow(this.trade.db.db)), 1);
    while (new Date(`${day}T00:00:00Z`).getUTCDay() !== monday) day = addDays(day, 1);
    await this.moveTo(instantAt(day, 10));
  }

  async say(what: string, outcome: Promise<Outcome<unknown>>): Promise<void> {
    this.said.push(`${what}: ${codeOf(await outcome)}`);
  }

  async #turnTo(instant: Date): Promise<void> {
    if (instant > (await appNow(this.trade.db.db))) await setMarketClock(this.trade.db.db, instant);
  }

  async #openDue(): Promise<void> {
    await openDueNeeds(this.trade.opener, this.trade.key, {
      onError: (error) => this.faults.push(String(error)),
      onRefused: (no, code) => this.faults.push(`opening of ${no}: ${code}`),
    });
  }
}
