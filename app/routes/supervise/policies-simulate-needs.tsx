import { DataTable } from "#app/components/data-table.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PairedBars } from "#app/components/paired-bars.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { StatBar } from "#app/components/stat-bar.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { simulatedGates, type CapAnswer, type NeedResult } from "#domain/policy/simulate-need.ts";
import type { SimulationResult } from "./policies-simulate-result.ts";

type Props = { readonly result: SimulationResult };

export function Totals({ result }: Props) {
  const t = useT();
  const { number, money } = useFormat();
  const { caps, gates, letters } = result;
  const moved = letters.filter(({ before, after }) => before !== after);
  const { lowered, raised } = caps;
  return (
    <StatBar
      label={t("policy.simulate.figures")}
      figures={[
        { label: t("policy.simulate.needs"), value: number(caps.needs) },
        {
          label: t("policy.simulate.changed"),
          value: number(caps.changed),
          note: t("policy.simulate.changed.note", { lowered, raised }),
        },
        {
          label: t("policy.simulate.total"),
          value: money(caps.afterFen),
          note: t("policy.simulate.total.note", { before: money(caps.beforeFen) }),
        },
        { label: t("policy.simulate.refused"), value: number(caps.refused) },
        { label: t("policy.simulate.over"), value: number(caps.quotesOver) },
        {
          label: t("policy.simulate.gates"),
          value: number(simulatedGates.reduce((sum, gate) => sum + gates[gate].closed, 0)),
        },
        {
          label: t("policy.simulate.letters"),
          value: number(moved.reduce((sum, { agencies }) => sum + agencies, 0)),
        },
      ]}
    />
  );
}

function useCapText(): (answer: CapAnswer) => string {
  const t = useT();
  const { yuan } = useFormat();
  return ({ capFen, refusal }) => {
    if (refusal) return t("policy.simulate.unpublishable");
    return capFen === null ? t("policy.simulate.no_cap") : yuan(capFen);
  };
}

export function NeedLink({ no, title }: { readonly no: string; readonly title: string | undefined }) {
  return (
    <>
      <a href={`/needs/${no}`}>{no}</a> <span className="small">{title}</span>
    </>
  );
}

/** "+1,200.00" or "−800.00"; nothing where one side has no cap. */
function difference({ before, after }: NeedResult, yuan: (fen: number) => string): string {
  if (before.capFen === null || after.capFen === null) return "—";
  const by = after.capFen - before.capFen;
  return `${by < 0 ? "−" : "+"}${yuan(Math.abs(by))}`;
}

export function CapChanges({ result }: Props) {
  const t = useT();
  const { yuan, number } = useFormat();
  const cap = useCapText();
  const { needs, titles } = result;
  return (
    <>
      <SectorChart result={result} />
      <Sheet
        title={t("policy.simulate.caps")}
        note={t("policy.simulate.amount")}
        pad={needs.rows.length === 0}
      >
        {needs.rows.length === 0 ? (
          <EmptyState title={t("policy.simulate.caps.none")} />
        ) : (
          <DataTable
            dense
            rows={needs.rows}
            rowKey={({ no }) => no}
            columns={[
              {
                key: "need",
                label: t("policy.simulate.need"),
                main: true,
                cell: ({ no }) => <NeedLink no={no} title={titles[no]} />,
              },
              {
                key: "sector",
                label: t("policy.simulate.sector"),
                cell: ({ sector }) => t(`sector.${sector}`),
              },
              { key: "before", label: t("policy.before"), numeric: true, cell: ({ before }) => cap(before) },
              { key: "after", label: t("policy.after"), numeric: true, cell: ({ after }) => cap(after) },
              {
                key: "difference",
                label: t("policy.simulate.difference"),
                numeric: true,
                cell: (row) => difference(row, yuan),
              },
              {
                key: "quotes",
                label: t("policy.simulate.quotes"),
                numeric: true,
                cell: ({ quotesOver }) => number(quotesOver),
              },
            ]}
          />
        )}
        <More count={needs.more} />
      </Sheet>
    </>
  );
}

export function More({ count }: { readonly count: number }) {
  const t = useT();
  return count > 0 ? <p className="pad small mut">{t("policy.simulate.more", { count })}</p> : null;
}

function SectorChart({ result }: Props) {
  const t = useT();
  const { yuan } = useFormat();
  const { sectors } = result;
  const label = t("policy.simulate.caps.chart");
  if (sectors.length === 0) return null;
  return (
    <Sheet title={label} note={t("policy.simulate.amount")}>
      <PairedBars
        label={label}
        names={{ before: t("policy.before"), after: t("policy.after") }}
        format={yuan}
        bars={sectors.map(({ sector, beforeFen, afterFen }) => ({
          label: t(`sector.${sector}`),
          before: beforeFen,
          after: afterFen,
        }))}
      />
      <DataTable
        dense
        rows={sectors}
        rowKey={({ sector }) => sector}
        columns={[
          {
            key: "sector",
            label: t("policy.simulate.sector"),
            main: true,
            cell: ({ sector }) => t(`sector.${sector}`),
          },
          {
            key: "before",
            label: t("policy.before"),
            numeric: true,
            cell: ({ beforeFen }) => yuan(beforeFen),
          },
          { key: "after", label: t("policy.after"), numeric: true, cell: ({ afterFen }) => yuan(afterFen) },
        ]}
      />
    </Sheet>
  );
}

export function GateChanges({ result }: Props) {
  const t = useT();
  const { number, list } = useFormat();
  const { awards, gates, titles } = result;
  if (awards.rows.length === 0)
    return (
      <Sheet title={t("policy.simulate.awards")}>
        <EmptyState title={t("policy.simulate.awards.none")} />
      </Sheet>
    );
  return (
    <Sheet title={t("policy.simulate.awards")} pad={false}>
      <DataTable
        dense
        caption={t("policy.simulate.gates.summary")}
        rows={simulatedGates.filter((gate) => gates[gate].closed + gates[gate].opened > 0)}
        rowKey={(gate) => gate}
        columns={[
          {
            key: "gate",
            label: t("policy.simulate.gate"),
            main: true,
            cell: (gate) => t(`policy.simulate.gate.${gate}`),
          },
          {
            key: "closed",
            label: t("policy.simulate.closed"),
            numeric: true,
            cell: (gate) => number(gates[gate].closed),
          },
          {
            key: "opened",
            label: t("policy.simulate.opens"),
            numeric: true,
            cell: (gate) => number(gates[gate].opened),
          },
        ]}
      />
      <DataTable
        dense
        rows={awards.rows}
        rowKey={({ no }) => no}
        columns={[
          {
            key: "need",
            label: t("policy.simulate.need"),
            main: true,
            cell: ({ no }) => <NeedLink no={no} title={titles[no]} />,
          },
          {
            key: "agency",
            label: t("policy.simulate.agency"),
            cell: ({ award }) =>
              award ? <a href={`/agencies/${award.agencyCode}`}>{award.agencyName}</a> : null,
          },
          {
            key: "gate",
            label: t("policy.simulate.gate"),
            cell: ({ gates: changes }) =>
              list(
                changes.map(({ gate, open }) =>
                  t(open ? `policy.simulate.opened.${gate}` : `policy.simulate.gate.${gate}`),
                ),
              ),
          },
        ]}
      />
      <More count={awards.more} />
    </Sheet>
  );
}
