import { checkLogin } from "#domain/account/login.ts";
import { checkPassword } from "#domain/account/password.ts";
import { periodEnd } from "#domain/calendar/working-days.ts";
import { checkUscc } from "#domain/shared/identifiers.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { hashPassword } from "#db/auth/password.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertAccount, insertMembership, endMembershipsOf } from "#db/store/account.ts";
import { insertFile } from "#db/store/file.ts";
import { claimOrganisation, isJurisdiction } from "#db/store/organisation.ts";
import { insertRegistration } from "#db/store/registration.ts";
import { withTx, type Tx } from "#db/transaction.ts";
import { keepUpload, type KeptFile } from "#app/integrations/files/keep-upload.ts";
import type { AgencyRegistration, OwnerRegistration } from "./entry-input.ts";
import { screenEntry } from "./screen-entry.ts";
import { loadTerms, type Terms } from "./terms.ts";

export type Submitted = { readonly registrationId: number; readonly organisationId: number };
type Input = OwnerRegistration | AgencyRegistration;
type Put = (tx: Tx, organisationId: number, terms: Terms) => Promise<Outcome<true>>;
type Side = { readonly kind: "owner" | "agency"; readonly role: "owner_staff" | "agency_admin" };

/** Everything of a registration that needs no transaction: codes, password, the two files on disk. */
export type Prepared = Side & {
  readonly code: string;
  readonly login: string;
  readonly passwordHash: string;
  readonly licence: KeptFile;
  readonly authorisation: KeptFile;
};

export async function prepareEntry(input: Input, side: Side): Promise<Outcome<Prepared>> {
  if (!input.pledged) return refuse("registration.pledge_missing");
  const code = checkUscc(input.uscc);
  if (!code.ok) return code;
  const login = checkLogin(input.person.login);
  if (!login.ok) return login;
  const password = checkPassword(input.person.password, login.value);
  if (!password.ok) return password;
  const licence = await keepUpload(input.licence, "registration");
  if (!licence.ok) return licence;
  const authorisation = await keepUpload(input.authorisation, "registration");
  if (!authorisation.ok) return authorisation;
  const passwordHash = await hashPassword(password.value);
  return ok({
    ...side,
    code: code.value,
    login: login.value,
    passwordHash,
    licence: licence.value,
    authorisation: authorisation.value,
  });
}

/** Organisation, account, files and request in one go; `put` adds what only owners or only agencies have. */
export async function submitEntry(
  ctx: Ctx,
  input: Input,
  ready: Prepared,
  put: Put,
): Promise<Outcome<Submitted>> {
  if (ctx.actor.kind === "system") return refuse("command.forbidden");
  const { kind, code, login } = ready;
  return withTx(ctx, { command: `registration.register_${kind}`, input: { code, login } }, async (tx) => {
    const written = await writeEntry(tx, input, ready, put);
    if (!written.ok) return written;
    const { accountId, terms, ...submitted } = written.value;
    const data = { registrationId: submitted.registrationId, kind };
    await record(tx, ctx, {
      type: "registration.submitted",
      subjects: [`${kind}:${code}`, `account:${accountId}`],
      data,
    });
    if (kind === "agency") {
      const screened = await screenEntry(tx, ctx, { ...terms, ...submitted, code });
      if (!screened.ok) return screened;
    }
    return ok(submitted);
  });
}

async function writeEntry(
  tx: Tx,
  input: Input,
  ready: Prepared,
  put: Put,
): Promise<Outcome<Submitted & { accountId: number; terms: Terms }>> {
  if (!(await isJurisdiction(tx, input.jurisdictionCode))) return refuse("registration.jurisdiction_unknown");
  const { kind, role, code, login, passwordHash } = ready;
  const organisationId = await claimOrganisation(tx, {
    kind,
    code,
    name: input.name,
    jurisdictionCode: input.jurisdictionCode,
  });
  if (organisationId === null) return refuse("registration.code_taken", { uscc: code });
  const terms = await loadTerms(tx, input.jurisdictionCode);
  if (!terms.ok) return terms;
  const { now, cal, policy } = terms.value;
  const due = periodEnd(cal, now, policy.periods.entryCheck);
  if (!due.ok) return due;
  const done = await put(tx, organisationId, terms.value);
  if (!done.ok) return done;
  const { name, phone } = input.person;
  const accountId = await insertAccount(tx, { login, name, phone, passwordHash });
  if (accountId === null) return refuse("account.login_taken");
  await endMembershipsOf(tx, organisationId, now);
  await insertMembership(tx, { accountId, organisationId, role });
  const about = { purpose: "registration" as const, organisationId, uploadedBy: accountId };
  const registrationId = await insertRegistration(tx, {
    organisationId,
    submittedBy: accountId,
    licenceFileId: await insertFile(tx, { ...ready.licence, ...about }),
    authorisationFileId: await insertFile(tx, { ...ready.authorisation, ...about }),
    pledged: input.pledged,
    submittedAt: now,
    dueAt: due.value.at,
  });
  return ok({ registrationId, organisationId, accountId, terms: terms.value });
}
