// Saves a draft while somebody types. Without scripts the buttons do the same.
const form = document.querySelector("form.autosave");
const waitMs = 2000;
let timer = 0;
let unsaved = false;

/** The page answers a saved step by sending the browser on; anything else says what is wrong, once it is sent. */
async function save() {
  const body = new URLSearchParams(new FormData(form));
  body.set("_cmd", crypto.randomUUID());
  body.set("go", "stay");
  const answer = await fetch(location.href, { method: "POST", body, redirect: "manual" });
  if (answer.type !== "opaqueredirect") return;
  unsaved = false;
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const [shown, told] = [document, page].map((each) => each.querySelector("[data-saved]"));
  if (shown && told) shown.textContent = told.textContent;
}

if (form) {
  form.addEventListener("input", () => {
    unsaved = true;
    clearTimeout(timer);
    timer = setTimeout(() => void save().catch(() => undefined), waitMs);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    unsaved = false;
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
}
