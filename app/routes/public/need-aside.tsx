import { EligibilityList } from "#app/components/eligibility-list.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Steps, type Step } from "#app/components/steps.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { eventText } from "#app/i18n/event-text.ts";
import type { NeedState } from "#domain/need/lifecycle.ts";
import type { NeedView } from "./need-view.ts";

type Props = { readonly view: NeedView };
const resultStates: readonly NeedState[] = [
  "opened",
  "selecting",
  "proposed",
  "publicised",
  "confirmed",
  "contracted",
  "frozen",
];

/** What this reader can do here: quote, log in to quote, manage, or read the result. */
export function QuoteCall({ view }: Props) {
  const t = useT();
  const { instant } = useFormat();
  const { need, standing, role } = view;
  if (resultStates.includes(need.state) || (need.state === "failed" && need.openedAt))
    return (
      <Sheet title={t("need.result")} tone="primary">
        <div className="grid">
          <p>{t("need.result.note")}</p>
          <p>
            <ButtonLink href={`/needs/${need.no}/result`} primary>
              {t("need.result.open")}
            </ButtonLink>
          </p>
        </div>
      </Sheet>
    );
  if (need.state === "failed" || need.state === "cancelled")
    return (
      <Sheet title={t(`need.state.${need.state}`)}>
        <p>
          {need.cancelReason ??
            t(need.failReason === "need.too_few_quotes" ? "need.failed.too_few" : "need.failed.none_valid")}
        </p>
      </Sheet>
    );
  if (need.state === "closed") return <ClosedSheet view={view} />;
  return (
    <Sheet title={t("quote.title")} tone="primary" id="quote">
      <div className="grid">
        <p>{t("quote.until", { at: need.closesAt ? instant(need.closesAt) : "" })}</p>
        {standing ? (
          <EligibilityList lines={standing.lines} />
        ) : (
          <p className="small ink2">{t("quote.who")}</p>
        )}
        <p>
          {role === "owner" ? (
            <ButtonLink href={`/owner/needs/${need.no}`}>{t("need.manage")}</ButtonLink>
          ) : (
            <ButtonLink href={`/agency/needs/${need.no}/quote`} primary>
              {t(standing && standing.sent.length > 0 ? "quote.change" : "quote.start")}
            </ButtonLink>
          )}
        </p>
      </div>
    </Sheet>
  );
}

/** Between the closing of sealed quotes and the result: the opening, timed rounds or talks. */
function ClosedSheet({ view }: Props) {
  const t = useT();
  const { need, priceRounds, talks, role } = view;
  const text = priceRounds?.fixed
    ? "rounds.closed_note"
    : talks?.begun
      ? talks.over
        ? "talks.public_over"
        : "talks.public"
      : "need.closed.note";
  return (
    <Sheet title={t("need.state.closed")}>
      <p>{t(text)}</p>
      {priceRounds?.fixed && !priceRounds.over && role === "agency" ? (
        <p>
          <ButtonLink href={`/agency/needs/${need.no}/rounds`} primary>
            {t("rounds.open_page")}
          </ButtonLink>
        </p>
      ) : null}
      {talks?.begun && role === "owner" ? (
        <p>
          <ButtonLink href={`/owner/needs/${need.no}/talks`}>{t("talks.manage")}</ButtonLink>
        </p>
      ) : null}
    </Sheet>
  );
}

/** The promise made with the notice: by which key quotes are sealed and which lot decides a tie. */
export function SealSheet({ view }: Props) {
  const t = useT();
  const { key } = view.need;
  const direct = view.need.directAgency;
  if (direct)
    return (
      <Sheet title={t("need.direct")}>
        <KeyValues
          items={[
            [
              t("need.direct.agency"),
              <a key="a" href={`/agencies/${direct.code}`}>
                {direct.name}
              </a>,
            ],
            [t("need.direct.price"), <Money key="m" fen={view.need.directPriceFen} />],
            [t("choice.code"), view.need.directCode ? t(`choice.code.${view.need.directCode}`) : null],
            [t("need.direct.reason"), view.need.directReason],
          ]}
        />
      </Sheet>
    );
  if (!key) return null;
  return (
    <Sheet title={t("need.sealed")}>
      <div className="grid">
        <p className="small">{t(view.priceRounds ? "rounds.sealed_note" : "need.sealed.text")}</p>
        <KeyValues
          items={[
            [
              t("need.sealed.key"),
              <code key="k" className="small code">
                {key.keyId}
              </code>,
            ],
            [
              t("need.sealed.draw"),
              <code key="d" className="small code">
                {key.drawId}
              </code>,
            ],
            [
              t("need.sealed.commit"),
              <code key="c" className="small code">
                {key.drawCommit}
              </code>,
            ],
            [t("draws.source"), t(`draw.source.${view.drawSource}`)],
          ]}
        />
      </div>
    </Sheet>
  );
}

/** From publication to contract: what has been and what comes. */
export function Progress({ view }: Props) {
  const t = useT();
  const { instant } = useFormat();
  const { need, now, flags } = view;
  const at = (what: string) => flags.find((flag) => flag.what === what)?.at ?? null;
  const over = (date: Date | null) => date !== null && now >= date;
  const ended = need.state === "failed" || need.state === "cancelled";
  const stage = (done: boolean, running: boolean): Step["state"] =>
    done ? "ok" : ended ? "off" : running ? "run" : "off";
  const steps: Step[] = [{ state: "ok", title: t("need.step.published"), when: need.publishedAt }];
  if (need.method !== "direct") {
    steps.push(
      {
        state: stage(over(need.closesAt), true),
        title: t("need.step.quoting"),
        when: t("need.until", { at: instant(need.closesAt ?? now) }),
        note: t("need.step.quoting_note"),
      },
      {
        state: stage(need.openedAt !== null, over(need.opensAt)),
        title: t("need.step.opening"),
        when: need.openedAt ?? need.opensAt,
        note: t("need.step.opening_note"),
      },
    );
  }
  const done = need.state === "confirmed" || need.state === "contracted";
  steps.push(
    {
      state: stage(done, need.state === "publicised"),
      title: t("need.step.publicity", { days: need.publicityWd ?? 0 }),
      when: at("publicity") ? t("need.until", { at: instant(at("publicity") ?? now) }) : null,
    },
    {
      state: stage(done, need.state === "proposed" || need.state === "publicised"),
      title: t("need.step.confirm"),
    },
    {
      state: stage(need.state === "contracted", need.state === "confirmed"),
      title: t("need.step.contract"),
      when: at("contract") ? t("need.not_after", { at: instant(at("contract") ?? now) }) : null,
    },
  );
  return (
    <Sheet title={t("need.progress")}>
      <Steps steps={steps} />
    </Sheet>
  );
}

export function History({ view }: Props) {
  const t = useT();
  if (view.timeline.length === 0) return <p className="mut">{t("need.timeline.none")}</p>;
  return <Timeline entries={view.timeline.map((event) => ({ at: event.at, title: eventText(t, event) }))} />;
}
