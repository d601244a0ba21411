import { csrfToken, toast, words } from "./dom.js";

const RETRIES = 5;
const WAIT_MS = 1000;

/**
 * `[data-upload="url"]` around a file input sends each file in pieces as it is chosen, with progress.
 * Protocol: POST {name, size, type, purpose} → {id, offset, chunk}; PATCH url/id with Upload-Offset → {offset};
 * GET url/id → {offset} to go on after a break. When done a hidden field `data-name` holds the id, and the
 * form is sent without the bytes. Without script the same form sends the file as usual.
 */
export function enhanceUploads() {
  document.querySelectorAll("[data-upload]").forEach((box) => {
    const input = box.querySelector("input[type=file]");
    if (!input) return;
    input.addEventListener("change", () => sendAll(box, input));
    box.addEventListener("dragover", (event) => {
      event.preventDefault();
      box.classList.add("over");
    });
    for (const name of ["dragleave", "drop"]) box.addEventListener(name, () => box.classList.remove("over"));
    box.addEventListener("drop", (event) => {
      event.preventDefault();
      input.files = event.dataTransfer.files;
      sendAll(box, input);
    });
  });
}

async function sendAll(box, input) {
  for (const file of [...input.files]) await sendOne(box, input, file);
}

async function sendOne(box, input, file) {
  const line = showLine(box, file);
  try {
    const id = await transfer(box.dataset, file, (part) => (line.bar.value = part));
    keep(box, input, id);
    line.state.textContent = words("uploaded");
    line.bar.remove();
  } catch (error) {
    line.bar.remove();
    line.state.textContent = error.message || words("failed");
    line.state.classList.add("msg");
    toast(words("failed"), "error");
  }
}

async function transfer({ upload: url, purpose }, file, progress) {
  const announced = { name: file.name, size: file.size, type: file.type, purpose };
  const start = await call(url, "POST", JSON.stringify(announced), {
    "Content-Type": "application/json",
  });
  let { offset } = start;
  for (let failures = 0; offset < file.size; ) {
    try {
      const piece = file.slice(offset, offset + start.chunk);
      ({ offset } = await call(`${url}${start.id}`, "PATCH", piece, { "Upload-Offset": String(offset) }));
      failures = 0;
      progress(offset / file.size);
    } catch (error) {
      if (error.refused || ++failures > RETRIES) throw error;
      await new Promise((done) => setTimeout(done, WAIT_MS * 2 ** failures));
      ({ offset } = await call(`${url}${start.id}`, "GET").catch(() => ({ offset })));
    }
  }
  return start.id;
}

async function call(url, method, body, headers = {}) {
  const response = await fetch(url, { method, body, headers: { "X-CSRFToken": csrfToken(), Accept: "application/json", ...headers } });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  const error = new Error(answer.detail ?? "");
  error.refused = response.status >= 400 && response.status < 500 && response.status !== 409;
  throw error;
}

function showLine(box, file) {
  const list = box.querySelector(".files") ?? box.appendChild(Object.assign(document.createElement("ul"), { className: "files" }));
  const item = document.createElement("li");
  const name = document.createElement("span");
  const state = document.createElement("span");
  const bar = document.createElement("progress");
  name.textContent = file.name;
  state.textContent = words("uploading");
  Object.assign(bar, { max: 1, value: 0 });
  bar.setAttribute("aria-label", file.name);
  item.append(name, state, bar);
  list.append(item);
  return { state, bar };
}

function keep(box, input, id) {
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: box.dataset.name, value: id });
  if (!input.multiple) box.querySelectorAll(`input[type=hidden][name="${box.dataset.name}"]`).forEach((old) => old.remove());
  box.append(field);
  input.value = "";
  input.required = false;
}
