import { useFormat, useT } from "./ui-context.tsx";

type Props = {
  /** Null: no amount (yet, or not public). */
  readonly fen: number | null;
  readonly large?: boolean;
};

export function Money({ fen, large }: Props) {
  const format = useFormat();
  const t = useT();
  const text = fen === null ? t("ui.none") : format.money(fen);
  return <span className={large ? "money-lg nowrap" : "nowrap"}>{text}</span>;
}
