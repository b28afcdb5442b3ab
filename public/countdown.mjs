// Counts down to a deadline by the server's clock, which the page brings along. Without scripts the instant is there.
const clock = document.querySelector("[data-closes]");

if (clock) {
  const { closes, now, units } = clock.dataset;
  const [day, hour, minute, second] = units.split("|");
  const started = performance.now();
  // A rough rhythm is enough where somebody wants no movement.
  const everyMs = matchMedia("(prefers-reduced-motion: reduce)").matches ? 60_000 : 1_000;
  const left = () => Date.parse(closes) - Date.parse(now) - (performance.now() - started);
  const show = () => {
    const seconds = Math.max(0, Math.floor(left() / 1_000));
    const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3_600) % 24];
    const [minutes, rest] = [Math.floor(seconds / 60) % 60, seconds % 60];
    const two = (value) => String(value).padStart(2, "0");
    const fine = everyMs === 1_000 ? `${two(rest)}${second}` : "";
    clock.textContent = `${days > 0 ? `${days}${day} ` : ""}${two(hours)}${hour}${two(minutes)}${minute}${fine}`;
    if (seconds === 0) clearInterval(timer);
  };
  const timer = setInterval(show, everyMs);
  show();
}
