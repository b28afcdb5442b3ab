import { route, type RouteEntry } from "#app/route-entry.ts";

export const accountMap: readonly RouteEntry[] = [
  route("/login", "routes/account/login.tsx"),
  route("/logout", "routes/account/logout.ts"),
  route("/register", "routes/account/register.tsx"),
  route("/register/owner", "routes/account/register-owner.tsx"),
  route("/register/agency", "routes/account/register-agency.tsx"),
  route("/account", "routes/account/account.tsx"),
  route("/account/unit", "routes/account/unit.ts"),
  route("/account/unit/members", "routes/account/members.tsx"),
  route("/invitation/:token", "routes/account/invitation.tsx"),
  route("/account/registration", "routes/account/registration.tsx"),
  route("/complaints/new", "routes/account/complaint-new.tsx"),
  route("/complaints/:no", "routes/account/complaint.tsx"),
  route("/account/mailbox", "routes/account/mailbox.tsx"),
  route("/account/password-reset", "routes/account/password-reset.tsx"),
  route("/account/password-reset/:token", "routes/account/password-reset-token.tsx"),
  route("/demo/clock", "routes/account/demo-clock.tsx"),
];
