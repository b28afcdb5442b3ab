import type { Fen } from "#domain/shared/money.ts";
import type { TalkState } from "#domain/selection/negotiation.ts";
import { Light, type LightState } from "./light.tsx";
import { Timeline } from "./timeline.tsx";
import { useFormat, useT } from "./ui-context.tsx";

export type Move = {
  readonly id: number;
  readonly exchange: number;
  readonly kind: "ask" | "answer" | "agree" | "decline" | "break_off" | "lapse";
  readonly text: string;
  readonly amountFen: Fen | null;
  readonly days: number | null;
  readonly at: Date;
};

const lights: Record<TalkState, LightState> = {
  asked: "warn",
  answered: "warn",
  agreed: "ok",
  declined: "off",
  broken_off: "off",
  lapsed: "bad",
};

export function TalkLight({ state }: { readonly state: TalkState | null }) {
  const t = useT();
  if (state === null) return <Light state="off">{t("talks.state.none")}</Light>;
  return <Light state={lights[state]}>{t(`talks.state.${state}`)}</Light>;
}

/** What each side said, step by step, with the terms it named. */
export function TalkLog({ log }: { readonly log: readonly Move[] }) {
  const t = useT();
  const terms = useTerms();
  if (log.length === 0) return <p className="mut">{t("talks.log.none")}</p>;
  return (
    <Timeline
      entries={log.map((move) => ({
        at: move.at,
        title: `${t("talks.exchange", { no: move.exchange })} · ${t(`talks.move.${move.kind}`)}`,
        note: [terms(move), move.text].filter((part) => part !== "").join(" · "),
      }))}
    />
  );
}

function useTerms() {
  const t = useT();
  const { money } = useFormat();
  return ({ amountFen, days }: Pick<Move, "amountFen" | "days">): string => {
    const amount = amountFen === null ? "" : t("talks.move.amount", { amount: money(amountFen) });
    const time = days === null ? "" : t("talks.move.days", { days });
    return amount && time ? t("talks.move.terms", { amount, days: time }) : amount || time;
  };
}
