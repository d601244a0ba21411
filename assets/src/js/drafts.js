import { csrfToken, toast, words } from "./dom.js";

const SAVE_AFTER_MS = 1500;
const SAVE_WITHIN_MS = 10000;
const KEEP_DAYS = 7;
const PREFIX = "draft:";

/**
 * Keep what is typed. A form with `data-draft="key"` is copied to this machine at each keystroke and put
 * back if the page was lost (session over, network gone, tab closed). With `data-autosave="url"` it is also
 * sent to the server when the typist pauses; the answer carries the new revision.
 */
export function keepDrafts() {
  forgetOld();
  document.querySelectorAll("form[data-draft]").forEach((form) => {
    restore(form);
    let timer = 0;
    let saving = null;
    form.addEventListener("input", () => {
      remember(form);
      if (!form.dataset.autosave) return;
      clearTimeout(timer);
      timer = setTimeout(() => (saving = save(form).finally(() => (saving = null))), SAVE_AFTER_MS);
    });
    form.addEventListener("submit", (event) => {
      clearTimeout(timer);
      if (!saving) return;
      // The copy under way brings a new revision; leaving before it would look like a second editor.
      event.preventDefault();
      if (form.dataset.waiting) return;
      form.dataset.waiting = "1";
      saving.then(() => {
        delete form.dataset.waiting;
        form.requestSubmit(event.submitter);
      });
    });
  });
  document.querySelectorAll("[data-draft-done]").forEach((mark) => drop(mark.dataset.draftDone));
}

function fields(form) {
  return [...form.elements].filter(
    (field) => field.name && !["hidden", "file", "password", "submit", "button"].includes(field.type) && !field.disabled,
  );
}

function remember(form) {
  const values = fields(form)
    .filter((field) => !["checkbox", "radio"].includes(field.type) || field.checked)
    .map((field) => [field.name, field.value]);
  write(form.dataset.draft, { at: Date.now(), stamp: form.dataset.stamp ?? "", values });
}

function restore(form) {
  const kept = read(form.dataset.draft);
  // What the server has saved since is newer than the copy on this machine.
  if (!kept || kept.stamp !== (form.dataset.stamp ?? "")) return;
  const values = new Map();
  kept.values.forEach(([name, value]) => values.set(name, [...(values.get(name) ?? []), value]));
  let changed = false;
  fields(form).forEach((field) => {
    if (["checkbox", "radio"].includes(field.type)) {
      const on = values.get(field.name)?.includes(field.value) ?? false;
      changed ||= field.checked !== on;
      field.checked = on;
      return;
    }
    const value = values.get(field.name)?.shift();
    if (value === undefined || field.value === value) return;
    field.value = value;
    changed = true;
  });
  if (changed) toast(words("restored"), "success");
}

async function save(form) {
  const status = document.querySelector("[data-save-status]");
  tell(status, words("saving"));
  const body = new FormData(form);
  body.append("autosave", "1");
  try {
    const response = await fetch(form.dataset.autosave, {
      method: "POST",
      body,
      headers: { "X-CSRFToken": csrfToken(), Accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(SAVE_WITHIN_MS),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.detail ?? "");
    const revision = form.elements.namedItem("revision");
    if (revision) revision.value = answer.revision;
    form.dataset.stamp = String(answer.revision);
    remember(form);
    tell(status, `${words("saved")} ${answer.at ?? ""}`.trim(), "ok");
  } catch (error) {
    tell(status, error.message && !(error instanceof TypeError) ? error.message : words("unsaved"), "warn");
  }
}

function tell(status, text, tone = "") {
  if (!status) return;
  status.hidden = false;
  status.className = `tag saved ${tone}`;
  status.textContent = text;
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Private windows and full disks keep no copy; the server still does.
  }
}

function drop(key) {
  try {
    Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX + key))
      .forEach((name) => localStorage.removeItem(name));
  } catch {
    // Nothing was kept.
  }
}

function forgetOld() {
  try {
    Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .filter((name) => Date.now() - (read(name.slice(PREFIX.length))?.at ?? 0) > KEEP_DAYS * 864e5)
      .forEach((name) => localStorage.removeItem(name));
  } catch {
    // Nothing was kept.
  }
}
