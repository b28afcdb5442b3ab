// While a list is read or written: asks for this same page every second and moves the bar; without a script the page
// comes anew by itself. The page that has no bar any more is the report.
const bar = document.querySelector("#done");
const label = document.querySelector("label[for=done]");
const everyMs = 1_000;

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("#done");
    if (!answer.ok || !next || page.title !== document.title) return location.reload();
    bar.max = next.max;
    if (next.hasAttribute("value")) bar.value = next.value;
    else bar.removeAttribute("value");
    const said = page.querySelector("label[for=done]").textContent;
    if (label.textContent !== said) label.textContent = said;
  } catch {
    // The market may be starting anew; the work goes on from where it stands.
  }
  setTimeout(look, everyMs);
}

if (bar && label) setTimeout(look, everyMs);
