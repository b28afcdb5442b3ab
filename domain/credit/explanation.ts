/** What a sentence of the explanation rests on, so that a page can link to it. */
export type Basis = { readonly kind: "engagement" | "need" | "inspection" | "conduct"; readonly ref: string };

export const scoreLineKeys = [
  "credit.owner.prior",
  "credit.owner.engagement",
  "credit.owner.share_capped",
  "credit.owner.total",
  "credit.regulator.first_pass",
  "credit.regulator.returned",
  "credit.regulator.inspection",
  "credit.regulator.department",
  "credit.regulator.none",
  "credit.regulator.total",
  "credit.platform.on_time",
  "credit.platform.late",
  "credit.platform.confirmation",
  "credit.platform.unconfirmed",
  "credit.platform.documents",
  "credit.platform.response",
  "credit.platform.none",
  "credit.platform.total",
  "credit.deduction",
  "credit.total",
] as const;
export type ScoreLineKey = (typeof scoreLineKeys)[number];

/** One sentence: its text key, its numbers (`…Fen`, `…On`, `…Bp` by suffix, points as "83.77"), its evidence. */
export type ScoreLine = {
  readonly key: ScoreLineKey;
  readonly params: Readonly<Record<string, string | number>>;
  readonly restsOn: Basis | null;
};

export function line(
  key: ScoreLineKey,
  params: ScoreLine["params"],
  restsOn: Basis | null = null,
): ScoreLine {
  return { key, params, restsOn };
}

/** Two decimals: how points are stored and shown. Calculations before it are never rounded. */
export function round2(points: number): number {
  return Math.round(points * 100) / 100;
}

export function shown(points: number): string {
  return round2(points).toFixed(2);
}
