import { words } from "./dom.js";

/** A form leaves once: its buttons are shut while it is under way, and open again if the person comes back. */
export function guardSubmits() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.matches("[data-many]")) return;
    if (form.dataset.leaving) return event.preventDefault();
    form.dataset.leaving = "1";
    // After the browser has collected the values, so that the pressed button's own value is sent.
    setTimeout(() => shut(form, event.submitter));
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-leaving]").forEach(open));
  document.addEventListener("htmx:afterRequest", (event) => open(event.target.closest?.("form") ?? event.target));
}

function buttons(form) {
  return [...form.elements].filter((field) => field.type === "submit");
}

function shut(form, pressed) {
  buttons(form).forEach((button) => (button.disabled = true));
  if (!pressed) return;
  pressed.setAttribute("aria-busy", "true");
  pressed.title = words("sending");
}

function open(form) {
  if (!form?.dataset?.leaving) return;
  delete form.dataset.leaving;
  buttons(form).forEach((button) => {
    button.disabled = false;
    button.removeAttribute("aria-busy");
  });
}
