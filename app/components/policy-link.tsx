import type { LocalText } from "#domain/shared/local-text.ts";
import { useVersionName } from "./policy-choice.tsx";

type Props = { readonly profile: string; readonly version: number; readonly name: LocalText };

/** A version by its name, leading to its public text. */
export function PolicyLink({ profile, version, name }: Props) {
  const nameOf = useVersionName();
  return <a href={`/policies/${profile}/${version}`}>{nameOf({ name, version })}</a>;
}
