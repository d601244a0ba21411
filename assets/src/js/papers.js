import { isTyping } from "./dom.js";

/**
 * Check papers without a mouse: ↑ ↓ or the number chooses one, Space calls it valid, X invalid (and asks why).
 * `[data-papers]` holds `[data-paper]` rows with buttons `[data-valid]` and `[data-invalid]`; a row's
 * `[data-show]` link opens its preview. htmx may replace a row: the chosen one is known by its id.
 */
export function checkPapers() {
  const list = document.querySelector("[data-papers]");
  if (!list) return;
  let chosen = list.querySelector(".paper.on")?.id ?? list.querySelector("[data-paper]")?.id;
  const rows = () => [...list.querySelectorAll("[data-paper]")];
  const choose = (row) => {
    if (!row) return;
    rows().forEach((other) => other.classList.toggle("on", other === row));
    chosen = row.id;
    row.scrollIntoView({ block: "nearest" });
    row.querySelector("[data-show]")?.click();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    if (event.key === " " && event.target.matches("button, a, summary, input")) return;
    const all = rows();
    const at = all.findIndex((row) => row.id === chosen);
    const handled = act(event.key, all, at, choose);
    if (handled) event.preventDefault();
  });
  list.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-paper]");
    if (!row) return;
    rows().forEach((other) => other.classList.toggle("on", other === row));
    chosen = row.id;
  });
}

function act(key, rows, at, choose) {
  const row = rows[at];
  if (key === "ArrowDown") return choose(rows[Math.min(at + 1, rows.length - 1)]), true;
  if (key === "ArrowUp") return choose(rows[Math.max(at - 1, 0)]), true;
  if (/^[1-9]$/.test(key) && rows[Number(key) - 1]) return choose(rows[Number(key) - 1]), true;
  if (key === " " && row) return row.querySelector("[data-valid]")?.click(), true;
  if (key.toLowerCase() === "x" && row) return refuse(row), true;
  return false;
}

function refuse(row) {
  row.querySelector("[data-invalid]")?.click();
  const reason = row.querySelector("[data-reason]");
  if (!reason) return;
  reason.closest("details")?.setAttribute("open", "");
  reason.focus();
}
