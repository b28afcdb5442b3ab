// Tells on /verify/deliverable/… whether a file is the accepted original. It is hashed here and goes nowhere.
const root = document.getElementById("file-check");
const input = document.getElementById("report-file");
const answer = document.getElementById("file-answer");
const texts = JSON.parse(root.dataset.texts);

async function hashOf(file) {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function check(file) {
  answer.textContent = texts.working;
  try {
    const same = (await hashOf(file)) === root.dataset.sha256;
    answer.textContent = `${same ? "✓" : "✗"} ${file.name}: ${same ? texts.same : texts.differs}`;
  } catch {
    answer.textContent = texts.unread;
  }
}

// The place of the drop is the whole page: a file let fall beside the field must not replace the page by itself.
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file) void check(file);
});
input.addEventListener("change", () => {
  const [file] = input.files;
  if (file) void check(file);
});
root.hidden = false;
