import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const longest = 120;
/** One mail address; what it really receives, the first mail to it shows. */
const mailAddress =
  /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** The form in which log-in names are stored and compared. */
export function normaliseLogin(text: string): string {
  return text
    .slice(0, longest * 2)
    .normalize("NFKC")
    .trim()
    .toLowerCase();
}

/** A mail address as log-in name. Refuses `account.login_form`. */
export function checkLogin(text: string): Outcome<string> {
  const login = normaliseLogin(text);
  return login.length <= longest && mailAddress.test(login) ? ok(login) : refuse("account.login_form");
}
