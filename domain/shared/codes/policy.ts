export const policyCodes = ["policy.none_in_force", "policy.invalid"] as const;
