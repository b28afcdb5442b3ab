// Repeats a published draw (zjcs-draw/1) from its transcript alone. One file, no dependencies: save it, read it, run it.
//   node verify-draw.mjs draw.json        (Node 20 or newer)
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

async function scorer(seed) {
  const key = await crypto.subtle.importKey("raw", seed, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return async (id) =>
    toHex(new Uint8Array(await crypto.subtle.sign("HMAC", key, lp("zjcs-draw/1/score", id))));
}

/** Why the file cannot be a transcript at all; null when it has the form of one. */
function malformed(t) {
  const candidates = Array.isArray(t?.candidates) ? t.candidates : [];
  const ids = candidates.map((one) => one?.id);
  if (t?.scheme !== "zjcs-draw/1") return "scheme";
  if (typeof t.draw !== "string" || !Number.isSafeInteger(t.round)) return "draw";
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
  return { candidates, commits, commitment, listHash: toHex(list), seed: toHex(seed), order };
}

const lines = (order) =>
  Array.isArray(order) ? order.map((place) => `${place?.score} ${place?.id}`).join("\n") : "";

async function witnessPair(t) {
  if (!t.witnessCommit) return [];
  const computed =
    t.witness === null ? "" : toHex(await commit("witness", t.draw, t.round, fromHex(t.witness)));
  return [["witness", computed, t.witnessCommit]];
}

function levelOf({ publicValue, witness }) {
  if (publicValue && publicValue.source !== "none") return "A";
  return witness === null ? "C" : "B";
}

/**
 * Every step of the draw with what was computed and what was published.
 * @returns {Promise<{ ok: boolean, level: "A" | "B" | "C" | null, checks: { part: string, ok: boolean, computed: string, published: string }[] }>}
 */
export async function verifyDraw(t) {
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
    ["candidates", again.commits.join("\n"), published],
    ...(await witnessPair(t)),
    ["listHash", again.listHash, t.listHash],
    ["seed", again.seed, t.seed],
    ["order", lines(again.order), lines(t.order)],
  ];
  const checks = pairs.map(([part, computed, told]) => ({
    part,
    ok: computed === told,
    computed,
    published: String(told),
  }));
  return { ok: checks.every((check) => check.ok), level: levelOf(t), checks };
}

function report(transcript, { ok, level, checks }) {
  const steps = checks.map(({ part, ok: holds, computed, published }) =>
    holds ? `✓ ${part}` : `✗ ${part}\n    computed  ${computed}\n    published ${published}`,
  );
  const end = ok
    ? `✓ draw ${transcript.draw}, round ${transcript.round}: the order follows from the published values; assurance ${level}`
    : `✗ draw ${transcript?.draw}: it does not hold`;
  return `${[...steps, end].join("\n")}\n`;
}

const startedAs = globalThis.process?.argv?.[1]?.replaceAll("\\", "/");
if (startedAs && import.meta.url.endsWith(encodeURI(startedAs))) {
  const { readFileSync } = await import("node:fs");
  const found = JSON.parse(readFileSync(process.argv[2] ?? "/dev/stdin", "utf8"));
  for (const transcript of Array.isArray(found) ? found : [found]) {
    const verdict = await verifyDraw(transcript);
    process.stdout.write(report(transcript, verdict));
    if (!verdict.ok) process.exitCode = 1;
  }
}
