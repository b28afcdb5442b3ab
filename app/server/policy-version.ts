import { listPolicyVersions } from "#db/read/policies.ts";
import { policyLines } from "#domain/policy/compare.ts";
import { dayOf } from "#domain/shared/dates.ts";
import type { HandlerArgs } from "./handler-args.ts";

/** A version as its pages show it, with its neighbours; 404 for one that is not. Guests see offices, not names. */
export async function policyVersionShown(
  { ctx, params }: Pick<HandlerArgs, "ctx" | "params">,
  options: { readonly names: boolean },
) {
  const all = await listPolicyVersions(ctx.db, dayOf(ctx.now()), options);
  const own = all.filter(({ policy }) => policy.profile === params.profile);
  const found = own.find(({ policy }) => String(policy.version) === params.version);
  if (!found) throw new Response(null, { status: 404 });
  const { policy, ...rest } = found;
  const { profile, version, title, source, effectiveFrom } = policy;
  const siblings = own.map((each) => ({ version: each.policy.version, state: each.state }));
  const earlier = siblings.map((each) => each.version).filter((each) => each < version);
  return {
    found: { ...rest, profile, version, name: title, source, effectiveFrom },
    lines: policyLines(policy),
    siblings,
    previous: earlier.length > 0 ? Math.max(...earlier) : null,
  };
}
