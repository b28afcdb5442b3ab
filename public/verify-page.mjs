// Runs the published verifier on the page /verify/draw. All it shows comes from verify-draw.mjs, computed here.
import { verifyRounds } from "./verify-draw.mjs";

const root = document.getElementById("verify");
const result = document.getElementById("verify-result");
const { need, key } = root.dataset;
const texts = JSON.parse(root.dataset.texts);
const marks = new Map([
  [true, "✓"],
  [false, "✗"],
  [null, "?"],
]);

function line(text, tag = "p") {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function roundLines({ round, state, checks }) {
  const list = document.createElement("ul");
  for (const { part, ok } of checks) {
    const hint = ok === null ? ` (${texts.unknown})` : "";
    list.append(line(`${marks.get(ok)} ${texts.parts[part] ?? part}${hint}`, "li"));
  }
  return [line(`${texts.rounds[round?.round] ?? ""} · ${texts.states[state] ?? ""}`), list];
}

async function run(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return result.replaceChildren(line(texts.broken));
  }
  const { single, verdicts } = await verifyRounds(Array.isArray(found) ? found : [found], { publicKey: key });
  const holds = single && verdicts.length > 0 && verdicts.every(({ ok }) => ok);
  const head = line(holds ? `✓ ${texts.ok}` : `✗ ${texts.bad}`);
  head.className = "strong";
  const shown = [head, ...verdicts.flatMap(roundLines), line(`${marks.get(single)} ${texts.parts.single}`)];
  return result.replaceChildren(...shown);
}

document.getElementById("verify-run").addEventListener("click", () => {
  void run(document.getElementById("verify-paste").value);
});
document.getElementById("verify-file").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  if (file) await run(await file.text());
});
if (need) await run(await (await fetch(`/needs/${encodeURIComponent(need)}/draw.json`)).text());
