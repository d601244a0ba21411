/** Words for the script come from the page, so that they are translated there. */
export const words = (name) => document.body.dataset[name] ?? "";

export const isTyping = (element) =>
  element.matches?.("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]") ?? false;

export const csrfToken = () =>
  document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ??
  document.querySelector("input[name=csrfmiddlewaretoken]")?.value ??
  "";

export function toast(text, tone = "") {
  const box = document.querySelector("[data-toasts]");
  if (!box || !text) return;
  const line = document.createElement("p");
  line.className = `toast ${tone}`;
  line.textContent = text;
  box.append(line);
  setTimeout(() => line.remove(), 8000);
}
