import type { QualificationRule } from "#domain/catalogue/item.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import { firmNameKey } from "./identity-text.ts";

/**
 * What an item's rule asks for and the certificates do not name: every one of `allOf`, and all of `anyOf` when none of
 * them is there. A hint for the formal check: certificates are called differently, people decide.
 */
export function qualificationGap(rule: QualificationRule, certificateNames: string): LocalText[] {
  const held = firmNameKey(certificateNames);
  const named = ({ zh }: LocalText) => held.includes(firmNameKey(zh));
  const missing = rule.allOf.filter((each) => !named(each));
  return rule.anyOf.length > 0 && !rule.anyOf.some(named) ? [...missing, ...rule.anyOf] : missing;
}
