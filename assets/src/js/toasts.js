import { toast, words } from "./dom.js";

const SHOW_MS = 8000;

/** Messages of the server fade after a while; failed partial requests say so. */
export function showToasts() {
  document.querySelectorAll("[data-toasts] .toast:not(.error)").forEach((line) => setTimeout(() => line.remove(), SHOW_MS));
  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.addEventListener(name, () => toast(words("failed"), "error"));
  }
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
    if (token) event.detail.headers["X-CSRFToken"] = token;
  });
}
