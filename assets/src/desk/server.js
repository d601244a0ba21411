import { csrfToken } from "../js/dom.js";

const WITHIN_MS = 20000;
const RETRIES = 4;
const WAIT_MS = 700;

/** The server said no; `status` tells whether signing in again would help. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export async function ask(url, { method = "GET", body, headers = {} } = {}) {
  const json = body !== undefined && !(body instanceof Blob);
  const response = await fetch(url, {
    method,
    body: json ? JSON.stringify(body) : body,
    headers: { "X-CSRFToken": csrfToken(), Accept: "application/json", ...(json && { "Content-Type": "application/json" }), ...headers },
    redirect: "error",
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  if (response.ok || response.status === 304) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Refused(response.status, problem.detail ?? "");
}

/** Send a file in pieces; `known` is an upload begun before, gone on with where the server stands. */
export async function upload(url, file, bytes, known, remember) {
  let state = known ? await progress(url, known) : null;
  if (!state) {
    const announced = { name: file.name, size: file.size, type: file.type, purpose: "default" };
    state = await (await ask(url, { method: "POST", body: announced })).json();
    await remember(state.id);
  }
  for (let failures = 0; state.offset < file.size; ) {
    try {
      const piece = bytes.slice(state.offset, state.offset + state.chunk);
      const sent = await ask(`${url}/${state.id}`, { method: "PATCH", body: piece, headers: { "Upload-Offset": String(state.offset) } });
      state = { ...state, ...(await sent.json()) };
      failures = 0;
    } catch (error) {
      if ((error instanceof Refused && error.status !== 409) || ++failures > RETRIES) throw error;
      await new Promise((done) => setTimeout(done, WAIT_MS * 2 ** failures));
      state = (await progress(url, state.id)) ?? state;
    }
  }
  return state.id;
}

async function progress(url, id) {
  try {
    return await (await ask(`${url}/${id}`)).json();
  } catch (error) {
    if (error instanceof Refused && [404, 410].includes(error.status)) return null;
    throw error;
  }
}
