/**
 * Which events become a line in whose notices. `parties`: the organisations among the event's subjects, but for the
 * one that acted. `hall`: the service halls of their place. Texts: `notice.<event type>` in app/i18n.
 */
export type Notice = { readonly to: "parties" | "hall"; readonly href: (registrationId: unknown) => string };

const own = () => "/account/registration";
const queue = (registrationId: unknown) => `/supervise/registrations/${String(registrationId)}`;

export const notices = {
  "registration.submitted": { to: "hall", href: queue },
  "registration.corrected": { to: "hall", href: queue },
  "registration.returned": { to: "parties", href: own },
  "registration.approved": { to: "parties", href: own },
  "registration.lapsed": { to: "parties", href: own },
  "agency.listed": { to: "parties", href: () => "/agency" },
} as const satisfies Record<string, Notice>;
