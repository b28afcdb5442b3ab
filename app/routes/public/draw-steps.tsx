import { Steps, type Step } from "#app/components/steps.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { RoundView } from "./draw-view.ts";

type Props = { readonly round: RoundView; readonly publishedAt: Date | string | null };
const instantOf = (at: Date | string | null) => (at === null ? null : new Date(at));

/** Publication, freeze, objections, witness, public value, reveal; or the void. */
export function DrawSteps({ round, publishedAt }: Props) {
  const t = useT();
  const reached = round.stage !== "objections";
  const steps: Step[] = [
    { state: "ok", title: t("draw.step.commit"), when: instantOf(publishedAt) },
    {
      state: "ok",
      title: t("draw.step.frozen", { count: round.candidates.length }),
      when: instantOf(round.frozenAt),
    },
    ...(round.source === "none"
      ? []
      : [
          {
            state: reached ? ("ok" as const) : ("run" as const),
            title: t("draw.step.objections"),
            when: instantOf(round.drawAt),
          },
        ]),
    ...useWitness(round),
    ...useVoid(round),
    ...useValue(round),
    ...useReveal(round),
  ];
  return <Steps steps={steps} />;
}

function useWitness({ witnessedAt, witnessName }: RoundView): Step[] {
  const t = useT();
  if (witnessedAt === null) return [{ state: "off", title: t("draw.step.no_witness") }];
  return [{ state: "ok", title: t("draw.step.witness"), when: instantOf(witnessedAt), note: witnessName }];
}

function useVoid(round: RoundView): Step[] {
  const t = useT();
  const { voidReason, voidNote, voidAskedName, voidedName, voidedAt, voidAskedAt } = round;
  if (voidReason === null) return [];
  const reason = t(`draw.void.${voidReason}`);
  const note = [
    voidNote,
    voidAskedName && t("draw.asked_by", { name: voidAskedName }),
    voidedName && t("draw.confirmed_by", { name: voidedName }),
  ]
    .filter(Boolean)
    .join(" · ");
  return [
    {
      state: voidedAt ? "bad" : "hold",
      title: t(voidedAt ? "draw.step.voided" : "draw.step.void_asked", { reason }),
      when: instantOf(voidedAt ?? voidAskedAt),
      note,
    },
  ];
}

function useValue({ source, stage, valueAt, entries }: RoundView): Step[] {
  const t = useT();
  const { instant } = useFormat();
  if (stage === "voided") return [];
  if (source === "none") return [{ state: "off", title: t("draw.step.no_value") }];
  const lines = entries.map(({ officer, organisation, enteredAt, value, used }) => (
    <div key={`${officer}${String(enteredAt)}`}>
      {instant(enteredAt)}{" "}
      {value === null
        ? t("draw.entry_hidden", { officer, organisation })
        : t("draw.entry", { officer, organisation, value })}
      {value !== null && !used ? ` · ${t("draw.entry_differs")}` : null}
    </div>
  ));
  const title = `${t(valueAt ? "draw.step.value" : "draw.step.value_waits")} (${t(`draw.source.${source}`)})`;
  const state = valueAt ? "ok" : stage === "value" ? "run" : "off";
  return [{ state, title, when: instantOf(valueAt), note: lines.length > 0 ? lines : null }];
}

function useReveal({ stage, revealedAt }: RoundView): Step[] {
  const t = useT();
  if (stage === "voided") return [];
  return [
    {
      state: revealedAt ? "ok" : stage === "ready" ? "run" : "off",
      title: t(revealedAt ? "draw.step.revealed" : "draw.step.reveal_waits"),
      when: instantOf(revealedAt),
    },
  ];
}
