import type { Benchmark } from "#domain/fee/benchmark.ts";
import { Money } from "./money.tsx";
import { useT } from "./ui-context.tsx";

/** What was awarded in the last months: told as a benchmark, never as a bound. */
export function CapBenchmark({ benchmark }: { readonly benchmark: Benchmark | null }) {
  const t = useT();
  if (!benchmark) return <p className="small mut">{t("cap.benchmark.few")}</p>;
  return (
    <p className="row">
      <span>{t("cap.benchmark")}</span>
      <Money fen={benchmark.medianFen} />
      <span className="small mut">{t("cap.benchmark.note", { count: benchmark.awards })}</span>
    </p>
  );
}
