import { h, moment, say } from "./dom.js";
import { Refused } from "./server.js";
import * as store from "./store.js";
import { meet } from "./sync.js";

const AGAIN_MS = 60000;

/**
 * The line of the desk: whether the server can be reached, how many records wait, when they were last sent.
 * Reaching the server is what counts; `navigator.onLine` only says when to try.
 */
export class Line extends EventTarget {
  constructor(box, where) {
    super();
    Object.assign(this, { box, where, state: "trying", busy: false });
    this.text = h("span");
    this.button = h("button", { type: "button", class: "btn quiet small", onclick: () => this.reach() }, say("send_now"));
    this.signIn = h("a", { class: "btn small", href: where.sign_in, hidden: true }, say("sign_in"));
    this.box.append(this.text, this.button, this.signIn);
    window.addEventListener("online", () => this.reach());
    window.addEventListener("offline", () => this.become("cut"));
    navigator.serviceWorker?.addEventListener("message", ({ data }) => data === "sync" && this.reach());
    setInterval(() => this.state !== "out" && this.reach(), AGAIN_MS);
  }

  async reach() {
    if (this.busy) return;
    this.busy = true;
    this.button.disabled = true;
    try {
      const sent = await meet(this.where);
      await this.become("up");
      if (sent?.done || sent?.refused) this.dispatchEvent(new CustomEvent("sent", { detail: sent }));
      this.dispatchEvent(new Event("reached"));
    } catch (error) {
      if (!(error instanceof Refused || error instanceof TypeError || error instanceof DOMException)) console.error(error);
      await this.become(error instanceof Refused ? ([401, 403].includes(error.status) ? "out" : "failing") : "cut");
    } finally {
      this.busy = false;
      this.button.disabled = false;
    }
  }

  async become(state) {
    this.state = state;
    await this.show();
    if (state === "cut") await askToBeWoken();
  }

  async show() {
    const { own, others } = await store.countUnsent(this.where.owner);
    const last = await store.kept(`contact:${this.where.owner}`);
    const parts = [say(`line_${this.state}`), own ? say("waiting", { count: own }) : say("nothing_waits")];
    if (others) parts.push(say("others_wait", { count: others }));
    if (last) parts.push(say("last", { at: moment(last) }));
    this.text.textContent = parts.join(" · ");
    this.box.className = `desk-line ${this.state}${own ? " some" : ""}`;
    this.signIn.hidden = this.state !== "out";
    this.box.hidden = false;
  }
}

/** Ask the browser to wake us when the line is back, where it can. */
async function askToBeWoken() {
  try {
    await (await navigator.serviceWorker?.ready)?.sync?.register("desk");
  } catch {
    // Not every browser has it, and not every machine allows it; the `online` event and the button remain.
  }
}

/** Leaving with unsent records is said first; the key goes in any case. */
export function guardSignOut(where) {
  document.querySelectorAll(`form[action="${where.sign_out}"]`).forEach((form) =>
    form.addEventListener("submit", async (event) => {
      if (form.dataset.sure) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { own } = await store.countUnsent(where.owner);
      if (own && !confirm(say("leave_unsent", { count: own }))) return;
      await store.lock(where.owner);
      navigator.serviceWorker?.controller?.postMessage("forget");
      form.dataset.sure = "1";
      form.requestSubmit();
    }, { capture: true }),
  );
}
