import type { NeedFacts } from "#domain/need/lifecycle.ts";

/** A command fills in what its own step asks about; the rest is no. */
export function needFacts(known: Partial<NeedFacts>): NeedFacts {
  return {
    formalReview: false,
    ownApprovalMissing: false,
    defects: 0,
    defectsTold: 0,
    publicFunds: false,
    direct: false,
    closed: false,
    openable: false,
    enoughQuotes: false,
    supervisorConsents: false,
    reasonGiven: false,
    roundsLeft: 0,
    candidatesLeft: 0,
    complaintPending: false,
    publicityOver: false,
    agencyConfirmed: false,
    confirmsFirst: false,
    secondPerson: false,
    contractOverdue: false,
    frozenFrom: null,
    ...known,
  };
}
