import { answersOf, holds, rowNumbers } from "./conditions.js";
import { fold, h, say } from "./dom.js";

const SELECT_FROM = 8;
const FOUND_MAX = 8;
const MODES = { number: "decimal", money: "numeric", date: "numeric", partial_date: "numeric", personal_number: "numeric", phone: "tel", email: "email" };
const WIDTHS = { number: "w-s", date: "w-s", partial_date: "w-s", personal_number: "w-m", phone: "w-m" };
const HINTS = { date: "hint_date", partial_date: "hint_partial_date", personal_number: "hint_personal_number", money: "hint_money" };

const idOf = (name) => `o-${name.replaceAll(".", "-")}`;

/**
 * The forms of a procedure on one page, drawn from its definition: the same questions, names and order as the
 * page the server draws. `typed` (name → values) is what fills them and what comes out of them again.
 */
export class Questions {
  constructor(procedure, areas, typed, faults) {
    Object.assign(this, { procedure, areas, typed, faults, shown: [] });
    this.steps = procedure.forms.flatMap((form) => form.steps);
    this.element = h("div", {}, this.steps.map((step) => this.step(step)));
    this.element.addEventListener("input", () => this.changed());
    this.refresh();
  }

  changed() {
    this.typed = this.read();
    this.refresh();
  }

  /** What is typed in the questions that are shown. */
  read() {
    const typed = {};
    for (const input of this.element.querySelectorAll("input[name], select[name], textarea[name]")) {
      if (input.closest("[hidden]") || (["checkbox", "radio"].includes(input.type) && !input.checked)) continue;
      (typed[input.name] ??= []).push(input.value);
    }
    return typed;
  }

  /** Show what the answers so far ask for; each condition sees the answers that stand before it. */
  refresh() {
    const seen = {};
    for (const { box, step, parts } of this.shown) {
      box.hidden = !holds(step.visible, { answers: seen });
      for (const { field, element } of parts) {
        const visible = !box.hidden && holds(field.visible, { answers: seen });
        element.hidden = !visible;
        if (!visible) continue;
        this.mark(element, holds(field.required, { answers: seen }) || field.type === "group");
        Object.assign(seen, answersOf([field], this.typed));
        if (field.type === "group") this.rows(field, element, seen);
      }
    }
    this.answers = seen;
  }

  mark(element, required) {
    const note = element.querySelector(":scope > label > .optional, :scope > legend > .optional");
    if (note) note.hidden = required;
  }

  step(step) {
    const parts = step.fields.map((field) => ({ field, element: this.field(field, field.key) }));
    const box = h("section", { class: "card" }, h("h2", { class: "step-title" }, step.title.vi), step.hint ? h("p", { class: "lead" }, step.hint.vi) : null, parts.map(({ element }) => element));
    this.shown.push({ box, step, parts });
    return box;
  }

  field(field, name) {
    const draw = { choice: this.choice, boolean: this.choice, choices: this.choice, area: this.area, address: this.address, group: this.group }[field.type];
    return (draw ?? this.line).call(this, field, name);
  }

  head(field, name, tag) {
    const text = field.hint?.vi ?? (HINTS[field.type] ? say(HINTS[field.type]) : "");
    const fault = this.faults[name];
    const label = h(tag, tag === "label" ? { for: idOf(name) } : {}, field.label.vi, h("span", { class: "optional", hidden: true }, ` ${say("optional")}`));
    return [
      label,
      text ? h("p", { class: "hint", id: `${idOf(name)}-hint` }, text) : null,
      fault ? h("p", { class: "msg", id: `${idOf(name)}-error` }, fault) : null,
    ];
  }

  described(field, name) {
    const parts = [field.hint || HINTS[field.type] ? "hint" : "", this.faults[name] ? "error" : ""].filter(Boolean);
    return parts.length ? parts.map((part) => `${idOf(name)}-${part}`).join(" ") : undefined;
  }

  box(tag, name, ...children) {
    return h(tag, { class: this.faults[name] ? "field err" : "field" }, ...children);
  }

  line(field, name) {
    const attributes = {
      class: `input ${WIDTHS[field.type] ?? ""}`.trim(), id: idOf(name), name, autocomplete: "off",
      "aria-describedby": this.described(field, name), "aria-invalid": this.faults[name] ? "true" : undefined,
    };
    const value = this.typed[name]?.[0] ?? (field.default === undefined ? "" : String(field.default));
    const long = field.type === "textarea";
    const input = long ? h("textarea", { ...attributes, rows: "4" }) : h("input", { ...attributes, type: "text", inputmode: MODES[field.type] ?? "text" });
    input.value = value;
    const unit = field.unit || (field.type === "money" ? "₫" : "");
    const shown = unit ? h("div", { class: "unit" }, input, h("span", {}, unit)) : input;
    return this.box("div", name, this.head(field, name, "label"), shown);
  }

  choice(field, name) {
    const options = field.type === "boolean" ? [{ value: "yes", label: { vi: say("yes") } }, { value: "no", label: { vi: say("no") } }] : field.options;
    const chosen = this.typed[name] ?? (field.default === undefined ? [] : [String(field.default)]);
    if (field.type === "choice" && options.length >= SELECT_FROM) return this.select(field, name, options, chosen);
    const many = field.type === "choices";
    const lines = options.map(({ value, label, hint }) =>
      h("label", { class: "opt" }, h("input", { type: many ? "checkbox" : "radio", name, value, checked: chosen.includes(value) }), h("span", {}, label.vi, hint ? h("small", {}, hint.vi) : null)),
    );
    return this.box("fieldset", name, this.head(field, name, "legend"), lines);
  }

  select(field, name, options, chosen) {
    const list = h("select", { class: "input", id: idOf(name), name }, h("option", { value: "" }, say("choose")));
    for (const { value, label } of options) list.append(h("option", { value, selected: chosen.includes(value) }, label.vi));
    return this.box("div", name, this.head(field, name, "label"), list);
  }

  address(field, name) {
    const id = `${idOf(name)}-line`;
    const street = h("input", { class: "input", type: "text", id, name: `${name}.line`, autocomplete: "off" });
    street.value = this.typed[`${name}.line`]?.[0] ?? "";
    return this.box("fieldset", name, this.head(field, name, "legend"), h("label", { class: "label sub", for: id }, say("street")), street, h("p", { class: "label sub" }, say("commune")), this.finder(`${name}.area`));
  }

  area(field, name) {
    if ((field.level ?? 3) !== 3) return this.line(field, name);
    return this.box("fieldset", name, this.head(field, name, "legend"), this.finder(name));
  }

  /** Find a commune of the province by typing; another province must wait for the line. */
  finder(name) {
    const found = h("div", { "aria-live": "polite" });
    const words = h("input", { class: "input", type: "search", autocomplete: "off", "aria-label": say("find_area"), placeholder: say("find_area") });
    const option = ([code, label, above], checked) => h("label", { class: "opt" }, h("input", { type: "radio", name, value: code, checked }), h("span", {}, label, h("small", {}, above)));
    const chosen = this.typed[name]?.[0];
    const known = this.areas.find(([code]) => code === chosen);
    if (known) found.append(option(known, true));
    words.addEventListener("input", (event) => {
      event.stopPropagation();
      const wanted = fold(words.value).trim();
      const current = found.querySelector("input:checked")?.value;
      const hits = wanted ? this.areas.filter(([, label, above]) => fold(`${label} ${above}`).includes(wanted)).slice(0, FOUND_MAX) : [];
      const mine = this.areas.filter(([code]) => code === current && !hits.some(([hit]) => hit === code));
      found.replaceChildren(...[...mine, ...hits].map((area) => option(area, area[0] === current)));
    });
    return h("div", {}, words, found);
  }

  group(field, name) {
    const faults = Object.entries(this.faults).filter(([where]) => where.startsWith(`${name}.`)).map(([, text]) => h("p", { class: "msg" }, text));
    const rows = h("div", { class: "rows-in" });
    const element = h("section", { class: "rows" }, h("h3", {}, field.label.vi), field.hint ? h("p", { class: "hint" }, field.hint.vi) : null, faults, rows);
    const numbers = rowNumbers(name, this.typed);
    const wanted = numbers.length ? numbers : [...Array(Math.max(1, field.repeat.min ?? 0)).keys()];
    for (const number of wanted) rows.append(this.row(field, name, number));
    const add = () => {
      const last = Math.max(-1, ...[...rows.children].map((row) => Number(row.dataset.row)));
      if (rows.children.length < (field.repeat.max ?? 20)) rows.append(this.row(field, name, last + 1));
      this.changed();
    };
    element.append(h("p", {}, h("button", { type: "button", class: "btn quiet small", onclick: add }, field.repeat.add_label?.vi ?? say("add_row"))));
    return element;
  }

  row(field, name, number) {
    const parts = field.repeat.fields.map((part) => {
      const element = this.field(part, `${name}.${number}.${part.key}`);
      element.dataset.part = part.key;
      return element;
    });
    const row = h("fieldset", { class: "repeat", "data-row": String(number) }, h("legend", {}, `${field.repeat.row_label?.vi ?? say("row")} ${number + 1}`), parts);
    row.append(h("button", { type: "button", class: "btn danger quiet small", onclick: () => (row.remove(), this.changed()) }, say("remove_row")));
    return row;
  }

  rows(field, element, seen) {
    for (const row of element.querySelectorAll(":scope > .rows-in > [data-row]")) {
      const here = {};
      for (const part of field.repeat.fields) {
        const box = row.querySelector(`:scope > [data-part="${part.key}"]`);
        box.hidden = !holds(part.visible, { answers: seen, row: here });
        const value = answersOf([{ ...part, key: `${field.key}.${row.dataset.row}.${part.key}` }], this.typed);
        Object.assign(here, Object.fromEntries(Object.values(value).map((one) => [part.key, one])));
        this.mark(box, holds(part.required, { answers: seen, row: here }));
      }
    }
  }
}
