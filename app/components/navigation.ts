import type { Role } from "#domain/shared/actor.ts";
import type { MessageKey } from "#app/i18n/translate.ts";

export type NavItem = { readonly href: string; readonly key: MessageKey };

export const mainNavigation: readonly NavItem[] = [
  { href: "/", key: "nav.home" },
  { href: "/agencies", key: "nav.agencies" },
  { href: "/items", key: "nav.items" },
  { href: "/needs", key: "nav.needs" },
  { href: "/results", key: "nav.results" },
  { href: "/sanctions", key: "nav.sanctions" },
  { href: "/cases", key: "nav.cases" },
  { href: "/help", key: "nav.help" },
];

/** The longest entry that the path stands under; "/" only for itself. */
export function currentItem(pathname: string): string | null {
  const under = mainNavigation.filter(
    ({ href }) => pathname === href || (href !== "/" && pathname.startsWith(`${href}/`)),
  );
  return under.at(-1)?.href ?? null;
}

const workspaces: Record<Role, string> = {
  owner_staff: "/owner",
  owner_approver: "/owner",
  agency_staff: "/agency",
  agency_admin: "/agency",
  agency_finance: "/agency",
  expert: "/account",
  approver: "/department",
  regulator: "/supervise",
  supervisor: "/supervise",
  price_officer: "/supervise",
  auditor: "/supervise",
  operator: "/supervise",
  sys_admin: "/account",
  sec_admin: "/account",
  audit_admin: "/account",
};

export function workspaceOf(role: Role): string {
  return workspaces[role];
}
