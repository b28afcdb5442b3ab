import type { MessageKey } from "#app/i18n/translate.ts";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import type { Role } from "#domain/shared/actor.ts";

const supervision = ["regulator", "supervisor", "auditor"] as const;
const watching = ["supervisor", "auditor"] as const;
const keepers = [...supervision, "price_officer"] as const;

/** Where each office goes from its workspace, what it does most first. */
const doors: readonly { readonly href: string; readonly key: MessageKey; readonly roles: readonly Role[] }[] =
  [
    { href: "/desk", key: "counter.title", roles: ["operator"] },
    { href: "/supervise/registrations", key: "desk.supervise.registrations", roles: ["operator"] },
    { href: "/supervise/sanctions", key: "desk.supervise.sanctions", roles: supervision },
    { href: "/supervise/complaints", key: "complaint.list", roles: supervision },
    { href: "/supervise/alarms", key: "alarm.list", roles: supervision },
    { href: "/supervise/draws", key: "draws.title", roles: ["operator", ...watching] },
    { href: "/supervise/needs", key: "desk.supervise.needs", roles: ["operator"] },
    { href: "/supervise/questions", key: "question.list", roles: watching },
    { href: "/supervise/withdrawals", key: "withdrawal.title", roles: watching },
    { href: "/supervise/direct-choices", key: "choice.concentration", roles: watching },
    { href: "/supervise/cancellations", key: "cancel.list", roles: watching },
    { href: "/supervise/admissions", key: "admission.watch", roles: ["operator", ...supervision] },
    { href: "/supervise/services", key: "life.queue.title", roles: ["operator", "regulator"] },
    { href: "/supervise/items", key: "catalogue.items", roles: supervision },
    { href: "/supervise/prices", key: "catalogue.prices", roles: ["price_officer"] },
    { href: "/supervise/proposals", key: "catalogue.proposals", roles: keepers },
    { href: "/supervise/imports", key: "import.title", roles: ["operator", ...keepers] },
    { href: "/supervise/policies", key: "policy.title", roles: keepers },
  ];

export function Doors({ role }: { readonly role: Role }) {
  const t = useT();
  return (
    <nav className="row" aria-label={t("desk.doors")}>
      {doors
        .filter(({ roles }) => roles.includes(role))
        .map(({ href, key }) => (
          <ButtonLink key={href} small href={href} primary={href === "/desk"}>
            {t(key)}
          </ButtonLink>
        ))}
    </nav>
  );
}
