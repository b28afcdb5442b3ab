/** Which tasks follow an event after its commit. Empty lists are written out: silence is a decision too. */
export const subscriptions: Readonly<Record<string, readonly string[]>> = {};
