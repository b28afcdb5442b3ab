/** A failed notice is published once more; then its owner may choose directly, with reasons. rules.md 5.2. */
const mostRounds = 2;

export function roundsLeft({ method, round }: { readonly method: string; readonly round: number }): number {
  // A direct choice that came to nothing has no round to repeat: the owner chooses anew.
  return method === "direct" ? 0 : Math.max(0, mostRounds - round);
}
