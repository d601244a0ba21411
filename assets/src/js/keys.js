import { isTyping } from "./dom.js";

/**
 * Any link, button or field may carry `data-key="n"` or `data-key="ctrl+enter"`. A single letter works only
 * when nobody is typing; Ctrl K goes to the search box, Escape leaves a field.
 */
export function listenForKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const pressed = nameOf(event);
    if (pressed === "enter" && event.target.dataset?.enter) return pressOwnButton(event);
    if (pressed === "ctrl+k") return focusSearch(event);
    if (pressed === "escape" && isTyping(event.target)) return event.target.blur();
    if (isTyping(event.target) && !pressed.includes("ctrl+")) return;
    if (document.querySelector("dialog[open], [popover]:popover-open")) return;
    const target = [...document.querySelectorAll("[data-key]")].find(
      (element) => element.dataset.key.toLowerCase() === pressed && element.offsetParent !== null,
    );
    if (!target) return;
    event.preventDefault();
    if (isTyping(target)) target.focus();
    else target.click();
  });
}

function nameOf(event) {
  const keys = [];
  if (event.ctrlKey || event.metaKey) keys.push("ctrl");
  if (event.altKey) keys.push("alt");
  keys.push(event.key.toLowerCase());
  return keys.join("+");
}

function focusSearch(event) {
  const box = document.querySelector("[data-palette]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
}

/** Enter in a search box inside a longer form presses the box's own button, not the form's first one. */
function pressOwnButton(event) {
  event.preventDefault();
  document.getElementById(event.target.dataset.enter)?.click();
}
