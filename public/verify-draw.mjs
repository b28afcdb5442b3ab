// Repeats a published draw (zjcs-draw/1) from its transcript alone. One file, no dependencies: save it, read it, run it.
//   node verify-draw.mjs draw.json [--key HEX]        (Node 20 or newer; HEX is the market's key as shown at /verify)
// The same file does the work on the page /verify/draw in a browser.
// lp(x…) is, for each item, a 4-byte big-endian length followed by the bytes; text is UTF-8 (NFC), whole numbers are decimal digits.

const encoder = new TextEncoder();
const isHex = (text, length) =>
  typeof text === "string" && /^(?:[0-9a-f]{2})*$/.test(text) && (!length || text.length === 2 * length);
const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const bytesOf = (item) => (item instanceof Uint8Array ? item : encoder.encode(String(item).normalize("NFC")));

function lp(...items) {
  const parts = items.map(bytesOf);
  const out = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  let at = 0;
  for (const part of parts) {
    new DataView(out.buffer).setUint32(at, part.length);
    out.set(part, at + 4);
    at += 4 + part.length;
  }
  return out;
}

function compareText(a, b) {
  const [left, right] = [encoder.encode(a), encoder.encode(b)];
  const differs = left.findIndex((byte, index) => byte !== right[index]);
  return differs < 0 ? left.length - right.length : left[differs] - (right[differs] ?? -1);
}

const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const commit = (id, draw, round, secret) => sha256(lp("zjcs-draw/1/commit", id, draw, round, secret));

/** Each round's secret is the hash of the next one's: any of them leads back to the first, fixed by the notice. */
async function firstSecret(secret, round) {
  let value = secret;
  for (let step = 1; step < round; step += 1) value = await sha256(lp("zjcs-draw/1/chain", value));
  return value;
}

const hmacKey = (seed) =>
  crypto.subtle.importKey("raw", seed, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);

/** One of several options without modulo bias. */
async function chosenOf(seed, { label, options }) {
  const [key, count] = [await hmacKey(seed), BigInt(options.length)];
  const limit = (2n ** 64n / count) * count;
  for (let counter = 0; ; counter += 1) {
    const mac = await crypto.subtle.sign("HMAC", key, lp("zjcs-draw/1/pick", label, counter));
    const value = new DataView(mac).getBigUint64(0);
    if (value < limit) return options[Number(value % count)];
  }
}

async function scorer(seed) {
  const key = await hmacKey(seed);
  return async (id) =>
    toHex(new Uint8Array(await crypto.subtle.sign("HMAC", key, lp("zjcs-draw/1/score", id))));
}

/** Why the file cannot be a transcript at all; null when it has the form of one. */
function malformed(t) {
  const candidates = Array.isArray(t?.candidates) ? t.candidates : [];
  const ids = candidates.map((one) => one?.id);
  if (t?.scheme !== "zjcs-draw/1") return "scheme";
  if (typeof t.draw !== "string" || !Number.isSafeInteger(t.round) || t.round < 1 || t.round > 64_000)
    return "draw";
  if (t.pick && !(Array.isArray(t.pick.options) && t.pick.options.length > 0)) return "pick";
  if (!isHex(t.secret, 32)) return "secret";
  if (t.witness !== null && !isHex(t.witness, 32)) return "witness";
  if (t.publicValue !== null && !isHex(t.publicValue?.value)) return "publicValue";
  if (ids.some((id) => typeof id !== "string") || new Set(ids).size !== ids.length) return "candidates";
  return candidates.some((one) => !isHex(one.nonce, 32) || !isHex(one.nonceCommit, 32)) ? "candidates" : null;
}

async function seedOf(t, list, candidates) {
  const value = t.publicValue;
  const fields = [
    t.draw,
    t.round,
    list,
    fromHex(t.secret),
    t.witness === null ? new Uint8Array() : fromHex(t.witness),
  ];
  const open = value ? [value.source, value.round, fromHex(value.value)] : ["none", "", new Uint8Array()];
  return sha256(lp("zjcs-draw/1/seed", ...fields, ...open, ...candidates.map(({ nonce }) => fromHex(nonce))));
}

/** The four derived values, computed anew from what was published. */
async function repeat(t) {
  const candidates = t.candidates.toSorted((a, b) => compareText(a.id, b.id));
  const commits = [];
  for (const { id, nonce } of candidates)
    commits.push(toHex(await commit(id, t.draw, t.round, fromHex(nonce))));
  const pairs = candidates.flatMap(({ id }, at) => [id, fromHex(commits[at])]);
  const list = await sha256(lp("zjcs-draw/1/list", candidates.length, ...pairs));
  const seed = await seedOf(t, list, candidates);
  const score = await scorer(seed);
  const order = [];
  for (const { id } of candidates) order.push({ id, score: await score(id) });
  order.sort((a, b) => compareText(a.score, b.score) || compareText(a.id, b.id));
  const commitment = toHex(await commit("platform", t.draw, t.round, fromHex(t.secret)));
  const picked = t.pick ? String(await chosenOf(seed, t.pick)) : "";
  return { candidates, commits, commitment, listHash: toHex(list), seed: toHex(seed), order, picked };
}

const lines = (order) =>
  Array.isArray(order) ? order.map((place) => `${place?.score} ${place?.id}`).join("\n") : "";

async function witnessPair(t) {
  if (!t.witnessCommit) return [];
  const computed =
    t.witness === null ? "" : toHex(await commit("witness", t.draw, t.round, fromHex(t.witness)));
  return [["witness", computed, t.witnessCommit]];
}

async function anchorPair(t) {
  if (!t.anchor) return [];
  const first = await firstSecret(fromHex(t.secret), t.round);
  return [["anchor", toHex(await commit("platform", t.draw, 1, first)), t.anchor]];
}

/** What the market signs, in this order; what is missing is an empty text. */
function signedBytes(t) {
  const value = t.publicValue;
  return lp(
    "zjcs-draw/1/transcript",
    t.scheme,
    t.need,
    t.lot,
    t.draw,
    t.round,
    t.purpose,
    t.anchor ?? "",
    t.commitment,
    t.listHash,
    t.secret,
    t.witnessCommit ?? "",
    t.witness ?? "",
    value?.source ?? "none",
    value?.round ?? "",
    value?.value ?? "",
    t.seed,
    t.frozenAt,
    t.drawAt,
    t.revealedAt,
    t.order.length,
    ...t.order.flatMap(({ id, score }) => [id, score]),
    ...(t.pick ? [t.pick.label, String(t.pick.chosen)] : []),
  );
}

/**
 * Ed25519 by the key you trust, else by the one in the file, which then only shows that nothing was changed since.
 * `ok: null` where this browser cannot check such a signature. Without `trusted` an unsigned transcript passes.
 */
async function signatureCheck(t, trusted) {
  if (!t.signature && !trusted) return [];
  const key = trusted ?? t.publicKey;
  const part = "signature";
  if (!isHex(t.signature, 64) || !isHex(key))
    return [{ part, ok: false, computed: "", published: String(t.signature) }];
  try {
    const algorithm = { name: "Ed25519" };
    const checker = await crypto.subtle.importKey("spki", fromHex(key), algorithm, false, ["verify"]);
    const holds = await crypto.subtle.verify(algorithm, checker, fromHex(t.signature), signedBytes(t));
    return [{ part, ok: holds, computed: holds ? t.signature : "", published: t.signature }];
  } catch {
    return [{ part, ok: null, computed: "", published: t.signature }];
  }
}

function levelOf({ publicValue, witness }) {
  if (publicValue && publicValue.source !== "none") return "A";
  return witness === null ? "C" : "B";
}

/**
 * Every step of the draw with what was computed and what was published.
 * @returns {Promise<{ ok: boolean, level: "A" | "B" | "C" | null, checks: { part: string, ok: boolean | null, computed: string, published: string }[] }>}
 */
export async function verifyDraw(t, { publicKey: trusted } = {}) {
  const fault = malformed(t);
  if (fault)
    return {
      ok: false,
      level: null,
      checks: [{ part: fault, ok: false, computed: "", published: "malformed" }],
    };
  const again = await repeat(t);
  const published = again.candidates.map(({ nonceCommit }) => nonceCommit).join("\n");
  const pairs = [
    ["commitment", again.commitment, t.commitment],
    ...(await anchorPair(t)),
    ["candidates", again.commits.join("\n"), published],
    ...(await witnessPair(t)),
    ["listHash", again.listHash, t.listHash],
    ["seed", again.seed, t.seed],
    ["order", lines(again.order), lines(t.order)],
    ...(t.pick ? [["pick", again.picked, String(t.pick.chosen)]] : []),
    ...(t.logged ? [["logged", again.listHash, t.logged.listHash]] : []),
  ];
  const checks = pairs.map(([part, computed, told]) => ({
    part,
    ok: computed === told,
    computed,
    published: String(told),
  }));
  checks.push(...(await signatureCheck(t, trusted)));
  return { ok: checks.every((check) => check.ok !== false), level: levelOf(t), checks };
}

/** A list that was frozen but not drawn, or voided: it follows from its commitments and is the one on record. */
async function verifyList(t) {
  const candidates = Array.isArray(t.candidates) ? t.candidates : [];
  const sound = candidates.every((one) => typeof one?.id === "string" && isHex(one.nonceCommit, 32));
  const sorted = sound ? candidates.toSorted((a, b) => compareText(a.id, b.id)) : [];
  const pairs = sorted.flatMap(({ id, nonceCommit }) => [id, fromHex(nonceCommit)]);
  const computed = toHex(await sha256(lp("zjcs-draw/1/list", sorted.length, ...pairs)));
  const told = [["listHash", t.listHash], ...(t.logged ? [["logged", t.logged.listHash]] : [])];
  const checks = told.map(([part, published]) => ({
    part,
    ok: sound && computed === published,
    computed,
    published: String(published),
  }));
  return { ok: checks.every((check) => check.ok), level: null, checks };
}

/**
 * All rounds of a need as published: each by itself, and no purpose with two rounds that count.
 * `publicKey` is the market's key as shown at /verify.
 */
export async function verifyRounds(rounds, { publicKey } = {}) {
  const verdicts = [];
  for (const round of rounds) {
    const undrawn = round?.state === "frozen" || round?.state === "voided";
    const verdict = undrawn ? await verifyList(round) : await verifyDraw(round, { publicKey });
    verdicts.push({ round, state: round?.state ?? "drawn", ...verdict });
  }
  const counting = rounds
    .filter((round) => round?.state !== "voided")
    .map((round) => `${round?.draw} ${round?.lot} ${round?.purpose}`);
  return { single: new Set(counting).size === counting.length, verdicts };
}

const marks = new Map([
  [true, "✓"],
  [false, "✗"],
  [null, "?"],
]);

function report({ round: t, state, ok, level, checks }) {
  const steps = checks.map(({ part, ok: holds, computed, published }) =>
    holds === false
      ? `✗ ${part}\n    computed  ${computed}\n    published ${published}`
      : `${marks.get(holds)} ${part}`,
  );
  const name = `draw ${t?.draw}, round ${t?.round}`;
  const said = {
    drawn: `the order follows from the published values; assurance ${level}`,
    frozen: "the list is the one on record; not drawn yet",
    voided: "voided; its list is the one on record",
  };
  const end = ok ? `✓ ${name}: ${said[state] ?? said.drawn}` : `✗ ${name}: it does not hold`;
  return `${[...steps, end].join("\n")}\n`;
}

const startedAs = globalThis.process?.argv?.[1]?.replaceAll("\\", "/");
if (startedAs && import.meta.url.endsWith(encodeURI(startedAs))) {
  const { readFileSync } = await import("node:fs");
  const args = process.argv.slice(2);
  const keyAt = args.indexOf("--key");
  const publicKey = keyAt < 0 ? undefined : args.splice(keyAt, 2)[1]?.toLowerCase();
  const found = JSON.parse(readFileSync(args[0] ?? "/dev/stdin", "utf8"));
  const { single, verdicts } = await verifyRounds(Array.isArray(found) ? found : [found], { publicKey });
  for (const verdict of verdicts) process.stdout.write(report(verdict));
  if (!single) process.stdout.write("✗ two rounds of one purpose count\n");
  if (!single || verdicts.some(({ ok }) => !ok)) process.exitCode = 1;
}
