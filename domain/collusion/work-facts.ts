/** What an approval asked for, and when the agency that later got the work had been at the counter. */
export type RequirementFacts = {
  readonly need: string;
  readonly caseCode: string;
  readonly department: string;
  readonly createdAt: Date;
  readonly winner: string;
  readonly visits: readonly Date[];
};

/** Everything open in the names of the people of one new job; persons by a keyed hash and a masked name. */
export type StaffingFacts = {
  readonly engagement: string;
  readonly people: readonly {
    readonly person: string;
    readonly masked: string;
    readonly open: readonly { readonly engagement: string; readonly agency: string }[];
  }[];
};

/** Minutes from start to the first version, for this job and for others of the item in the last 12 months. */
export type DeliveryFacts = {
  readonly engagement: string;
  readonly agency: string;
  readonly itemCode: string;
  readonly minutes: number;
  readonly others: readonly { readonly engagement: string; readonly minutes: number }[];
};

/** What an owner accepted in the last 12 months and how soon; silence is no acceptance of anybody's. */
export type AcceptanceFacts = {
  readonly owner: string;
  readonly accepted: readonly {
    readonly engagement: string;
    readonly agency: string;
    readonly seconds: number;
  }[];
};
