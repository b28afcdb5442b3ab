import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";

const shortest = 12;
/** Longer input costs hashing time and protects nobody further. */
const longest = 128;
const fewestDifferent = 5;

/** Letters that only repeat a short pattern, such as "abcabcabcabc". */
function repeats(text: string): boolean {
  for (let length = 1; length <= 4; length += 1)
    if (
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length)
    )
      return true;
  return false;
}

/**
 * May this be a password? Any characters are welcome, composition is not prescribed.
 *
 * - Refuses: `account.password_short` (under 12 characters), `account.password_long` (over 128),
 *   `account.password_guessable` (fewer than 5 different characters, a repeated pattern, or the log-in name in it).
 * - Source: ASVS 5.0 V6.2, profile `asvs` of integrity.md.
 */
export function checkPassword(password: string, login: string): Outcome<string> {
  const characters = Array.from(password.normalize("NFKC").toLowerCase());
  if (characters.length < shortest) return refuse("account.password_short", { min: shortest });
  if (characters.length > longest) return refuse("account.password_long", { max: longest });
  const text = characters.join("");
  const name = login.toLowerCase().split("@")[0] ?? "";
  const named = name.length >= 4 && text.includes(name);
  if (named || new Set(characters).size < fewestDifferent || repeats(text))
    return refuse("account.password_guessable");
  return ok(password);
}
