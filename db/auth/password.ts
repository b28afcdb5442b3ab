import { hash, verify } from "@node-rs/argon2";

/** argon2id, 19 MiB, two passes, one lane: the library's default variant, OWASP's numbers. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A hash of nothing anybody knows, made with the same cost: unknown accounts take as long as known ones. */
let dummy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost);
}

/** Without a hash the same work is done and the answer is no. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hash(crypto.randomUUID(), cost);
  const matches = await verify(stored ?? (await dummy), password.normalize("NFKC"));
  return stored !== null && matches;
}
