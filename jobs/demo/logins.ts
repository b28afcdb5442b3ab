import { demoPassword, demoStaff } from "#db/seed/generate/staff.ts";

/** What the launcher prints: every shown way into the demonstration. */
export const demoLogins: readonly { role: string; account: string; password: string }[] = demoStaff.map(
  ({ login, purpose }) => ({
    role: `${purpose.zh} · ${purpose.en}`,
    account: login,
    password: demoPassword,
  }),
);
