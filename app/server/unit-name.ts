import type { LocalText } from "#domain/shared/local-text.ts";
import type { AppContext } from "./context.ts";

/** The name of the unit that the person acts for, in both languages. */
export function unitName({ actor, session }: AppContext): LocalText {
  if (actor.kind !== "person") throw new Error("only a person acts for a unit");
  const unit = session?.units.find(({ membershipId }) => membershipId === actor.membershipId);
  return { zh: actor.organisationName, en: unit?.organisationNameEn ?? actor.organisationName };
}
