import type { Policy } from "./policy.ts";
import { defaultPolicy } from "./profiles/default.ts";
import { linyiPolicy } from "./profiles/linyi.ts";
import { shanxianPolicy } from "./profiles/shanxian.ts";
import { xintaiPolicy } from "./profiles/xintai.ts";
import { zouchengPolicy } from "./profiles/zoucheng.ts";

/** The profiles that ship with the market. */
export const policyProfiles: readonly Policy[] = [
  defaultPolicy,
  xintaiPolicy,
  shanxianPolicy,
  zouchengPolicy,
  linyiPolicy,
];
