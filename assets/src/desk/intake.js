import { amountOf, holds } from "./conditions.js";
import { dong, fold, h, moment, say } from "./dom.js";
import { Questions } from "./form.js";
import { localInput, shortId } from "./names.js";
import { slipOf } from "./slip.js";
import * as store from "./store.js";

const FOUND_MAX = 12;
const FILE_BYTES_MAX = 20 * 1024 * 1024;
const APPLICANT = [
  ["personal_number", "numeric", "w-m"],
  ["full_name", "text", ""],
  ["birth", "numeric", "w-s"],
  ["phone", "tel", "w-m"],
];

/** The intake page that needs no server: find a procedure, fill in, give a provisional slip, send later. */
export class Intake {
  constructor(page, where, line) {
    Object.assign(this, { page, where, line, part: (name) => page.querySelector(`[data-${name}]`) });
    for (const event of ["sent", "reached"]) line.addEventListener(event, () => this.reload());
    this.part("find").addEventListener("input", () => this.list());
  }

  async start() {
    await this.reload();
    this.find();
  }

  async reload() {
    this.package = await store.kept("package");
    this.part("empty").hidden = Boolean(this.package);
    await this.waiting();
    if (!this.questions) this.list();
  }

  find() {
    this.questions = null;
    this.part("form").replaceChildren();
    this.part("chooser").hidden = false;
    this.list();
    this.part("find").focus();
  }

  list() {
    const wanted = fold(this.part("find").value).split(/\s+/).filter(Boolean);
    const words = (procedure) => fold([procedure.name, ...procedure.keywords, procedure.code, procedure.sector].join(" "));
    const found = (this.package?.procedures ?? []).filter((procedure) => wanted.every((word) => words(procedure).includes(word)));
    const line = (procedure, place) =>
      h("li", { class: "card" },
        h("button", { type: "button", class: "link", "data-key": place < 9 ? String(place + 1) : undefined, onclick: () => this.open(procedure) }, procedure.name),
        place < 9 ? h("kbd", {}, String(place + 1)) : null,
        h("p", { class: "muted sm" }, `${procedure.sector} · ${procedure.code}`));
    this.part("procedures").replaceChildren(...found.slice(0, FOUND_MAX).map(line));
    this.part("none").hidden = found.length > 0 || !this.package;
  }

  open(procedure, record = null) {
    this.record = record ?? { id: crypto.randomUUID(), applicant: {}, typed: {}, papers: [], delivery: procedure.delivery[0], fields: {} };
    this.procedure = procedure;
    this.questions = new Questions(procedure, this.package.areas, this.record.typed, this.record.fields ?? {});
    this.part("chooser").hidden = true;
    this.part("slip").replaceChildren();
    this.draw();
    const form = this.part("form");
    (form.querySelector("[aria-invalid]") ?? form.querySelector("input"))?.focus();
  }

  draw() {
    const { record, procedure } = this;
    this.papers = h("div");
    this.money = h("div");
    const form = h("form", { novalidate: true, "data-many": true, class: "stack" },
      h("h2", {}, procedure.name),
      record.message ? h("div", { class: "summary", role: "alert" }, h("b", {}, record.message), this.summary(record)) : null,
      this.applicant(record), this.questions.element, this.papers, this.delivery(procedure, record), this.money, this.receipt(record),
      h("p", { class: "row" },
        h("button", { class: "btn", "data-key": "ctrl+enter" }, say("take_in"), " ", h("kbd", {}, "Ctrl ↵")),
        h("button", { type: "button", class: "btn quiet", onclick: () => this.find() }, say("close"))));
    form.addEventListener("submit", (event) => (event.preventDefault(), this.save(form)));
    this.questions.element.addEventListener("input", () => this.consequences());
    this.part("form").replaceChildren(form);
    this.consequences();
  }

  summary(record) {
    const lines = Object.entries(record.fields ?? {}).map(([, text]) => h("li", {}, text));
    return lines.length ? h("ul", {}, lines) : null;
  }

  applicant(record) {
    const fields = APPLICANT.map(([name, mode, width]) => {
      const fault = record.fields?.[name];
      const described = [`a-${name}-hint`, fault ? `a-${name}-error` : ""].filter(Boolean).join(" ");
      const input = h("input", { class: `input ${width}`, id: `a-${name}`, name: `applicant.${name}`, inputmode: mode, autocomplete: "off", "aria-describedby": described, "aria-invalid": fault ? "true" : undefined });
      input.value = record.applicant[name] ?? "";
      return h("div", { class: fault ? "field err" : "field" }, h("label", { for: `a-${name}` }, say(name)), h("p", { class: "hint", id: `a-${name}-hint` }, say(`hint_${name}`)), fault ? h("p", { class: "msg", id: `a-${name}-error` }, fault) : null, input);
    });
    return h("section", { class: "card" }, h("h3", {}, say("applicant")), fields);
  }

  /** Papers and fees follow the answers. */
  consequences() {
    const names = { answers: this.questions.answers, case: { channel: "desk" } };
    const ticked = this.given();
    const lines = this.procedure.papers.filter((paper) => holds(paper.visible, names)).map((paper) => this.paper(paper, holds(paper.required, names), ticked.get(paper.code)));
    this.papers.replaceChildren(h("section", { class: "card" }, h("fieldset", {}, h("legend", { class: "h3" }, say("papers")), lines)));
    const fees = this.procedure.fees.filter((fee) => holds(fee.when, names)).map((fee) => [fee.name, amountOf(fee.amount, names)]);
    this.money.replaceChildren(...fees.map(([name, amount]) => h("p", {}, `${name}: `, h("b", { class: "num" }, amount === null ? say("by_answers") : dong(amount)))));
  }

  given() {
    const found = new Map(this.record.papers.map((paper) => [paper.code, paper]));
    for (const box of this.papers.querySelectorAll("input[name=paper]")) {
      const before = found.get(box.value);
      if (box.checked) found.set(box.value, before ?? { code: box.value, files: [] });
      else found.delete(box.value);
    }
    this.record.papers = [...found.values()];
    return found;
  }

  paper(paper, required, given) {
    const fault = this.record.fields?.[`paper-${paper.code}`];
    const notes = [required ? "" : say("if_any"), paper.shown_only ? say("shown_only") : ""].filter(Boolean).join(" ");
    const box = h("input", { type: "checkbox", name: "paper", value: paper.code, checked: Boolean(given) });
    const names = h("span", { class: "muted sm" }, (given?.files ?? []).map(({ name }) => name).join(", "));
    const file = h("input", { type: "file", "aria-label": `${say("attach")} ${paper.name}`, onchange: (event) => this.attach(event.target, paper.code, box, names) });
    return h("div", { class: fault ? "field err" : "field" }, fault ? h("p", { class: "msg" }, fault) : null,
      h("label", { class: "opt" }, box, h("span", {}, paper.name, notes ? h("span", { class: "muted" }, ` ${notes}`) : null)),
      paper.shown_only ? null : h("details", { class: "more" }, h("summary", {}, say("attach")), file, names));
  }

  async attach(input, code, box, names) {
    const [file] = input.files;
    if (!file) return;
    if (file.size > FILE_BYTES_MAX) {
      names.textContent = say("too_large");
      return;
    }
    try {
      const saved = await store.saveFile(this.where.owner, this.record.id, file);
      box.checked = true;
      this.given().get(code).files = [saved];
      names.textContent = file.name;
    } catch {
      names.textContent = say("not_kept");
    }
  }

  delivery(procedure, record) {
    const lines = procedure.delivery.map((method) =>
      h("label", { class: "opt" }, h("input", { type: "radio", name: "delivery", value: method, checked: record.delivery === method }), h("span", {}, say(`delivery_${method}`))));
    return h("section", { class: "card" }, h("fieldset", {}, h("legend", { class: "h3" }, say("delivery")), lines));
  }

  /** The hour of receipt is now; it can be told where the slip was written by hand first. */
  receipt(record) {
    const fault = record.fields?.received_at;
    const input = h("input", { class: "input w-m", type: "datetime-local", id: "received-at", name: "received_at", "aria-invalid": fault ? "true" : undefined, "aria-describedby": "received-at-hint" });
    if (record.received_at) input.value = localInput(record.received_at);
    return h("details", { class: "more", open: Boolean(fault) }, h("summary", {}, say("received_at")), fault ? h("p", { class: "msg" }, fault) : null,
      h("label", { for: "received-at" }, say("received_label")), h("p", { class: "hint", id: "received-at-hint" }, say("received_hint")), input);
  }

  async save(form) {
    const data = new FormData(form);
    this.given();
    const { record, procedure } = this;
    const kept = {
      id: record.id,
      procedure_code: procedure.code, definition_id: procedure.definition_id, procedure: procedure.name,
      applicant: Object.fromEntries(APPLICANT.map(([name]) => [name, String(data.get(`applicant.${name}`) ?? "").trim()])),
      typed: this.questions.read(),
      papers: record.papers,
      delivery: data.get("delivery") ?? procedure.delivery[0],
      received_at: await this.hour(data.get("received_at"), record),
      due: this.estimate(),
      state: store.WAITING, message: "", fields: {},
    };
    const missing = APPLICANT.find(([name]) => !kept.applicant[name]);
    if (missing) return this.complain(form, missing[0]);
    try {
      await store.saveRecord(this.where.owner, kept);
    } catch {
      this.part("slip").replaceChildren(h("div", { class: "summary", role: "alert" }, h("b", {}, say("not_kept"))));
      return;
    }
    this.part("find").value = "";
    this.find();
    await this.waiting();
    await this.line.show();
    this.part("slip").replaceChildren(slipOf(kept, this.package.unit, this.where));
    this.part("slip").querySelector("h2").focus();
    this.line.reach();
  }

  complain(form, name) {
    const input = form.elements.namedItem(`applicant.${name}`);
    input.setAttribute("aria-invalid", "true");
    input.closest(".field").classList.add("err");
    if (!input.parentElement.querySelector(".msg")) input.before(h("p", { class: "msg" }, say("fill_in")));
    input.focus();
  }

  async hour(typed, record) {
    if (typed && (!record.received_at || typed !== localInput(record.received_at))) return new Date(`${typed}:00+07:00`).toISOString();
    if (record.received_at) return record.received_at;
    return new Date(Date.now() + ((await store.kept("skew")) ?? 0)).toISOString();
  }

  /** The due date the server would count, for the day of receipt; an estimate until it has counted. */
  estimate() {
    const names = { answers: this.questions.answers, case: { channel: "desk" } };
    const limit = this.procedure.limits.find(({ when }) => holds(when, names));
    return { note: limit?.note ?? "", days: limit?.due ?? {} };
  }

  async waiting() {
    const rows = await store.records(this.where.owner);
    const done = (await store.kept(`done:${this.where.owner}`)) ?? [];
    this.part("waiting").replaceChildren(...rows.map((record) => this.waitingLine(record)));
    this.part("waiting-none").hidden = rows.length > 0;
    this.part("done").replaceChildren(...done.map((line) => this.doneLine(line)));
    this.part("done-box").hidden = !done.length;
  }

  waitingLine(record) {
    const refused = record.state === store.REFUSED;
    const procedure = this.package?.procedures.find(({ code }) => code === record.procedure_code);
    return h("li", { class: "card", "data-record": record.id },
      h("p", {}, h("b", {}, record.procedure), ` · ${record.applicant.full_name} `, h("span", { class: `tag ${refused ? "bad" : "warn"}` }, say(refused ? "refused" : "provisional"))),
      h("p", { class: "muted sm num" }, `${shortId(record.id)} · ${moment(record.received_at)}`),
      refused ? h("p", { class: "msg" }, record.message) : null,
      h("p", { class: "row" },
        procedure ? h("button", { type: "button", class: "btn small", onclick: () => this.open(procedure, record) }, say("mend")) : null,
        h("button", { type: "button", class: "btn quiet small", onclick: () => this.part("slip").replaceChildren(slipOf(record, this.package?.unit ?? "", this.where)) }, say("slip")),
        h("button", { type: "button", class: "btn danger quiet small", onclick: () => this.remove(record) }, say("remove"))));
  }

  doneLine({ id, code, case_id, procedure, received_at, synced_at, due_at, recomputed }) {
    return h("li", { class: "card", "data-done": id },
      h("p", {}, h("a", { href: this.where.dossier.replace("00000000-0000-0000-0000-000000000000", case_id) }, code), ` · ${procedure} `, h("span", { class: "tag ok" }, say("synced"))),
      h("p", { class: "muted sm num" }, [shortId(id), say("received_then", { at: moment(received_at) }), say("synced_then", { at: moment(synced_at) }), due_at ? say("due_then", { at: moment(due_at) }) : ""].filter(Boolean).join(" · ")),
      recomputed ? h("p", { class: "sm" }, say("recomputed")) : null);
  }

  async remove(record) {
    if (!confirm(say("remove_sure", { name: record.applicant.full_name }))) return;
    await store.dropRecord(record.id);
    await this.waiting();
    await this.line.show();
  }
}
