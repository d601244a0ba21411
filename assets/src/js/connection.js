import { toast, words } from "./dom.js";

/** Say when the network is gone and when it is back. */
export function announceConnection() {
  let bar = null;
  const show = () => {
    if (bar) return;
    bar = document.createElement("div");
    bar.className = "offline-bar";
    bar.setAttribute("role", "status");
    bar.textContent = words("offline");
    document.body.prepend(bar);
  };
  window.addEventListener("offline", show);
  window.addEventListener("online", () => {
    bar?.remove();
    bar = null;
    toast(words("online"), "success");
  });
  if (!navigator.onLine) show();
}
