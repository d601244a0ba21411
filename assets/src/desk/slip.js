import { renderSVG } from "uqr";
import { h, moment, say } from "./dom.js";
import { localInput, shortId } from "./names.js";

/** The provisional slip: plainly not form 01. The QR leads the desk to the dossier once it has a code. */
export function slipOf(record, unit, where) {
  const facts = [
    [say("slip_number"), shortId(record.id)],
    [say("slip_procedure"), record.procedure],
    [say("slip_applicant"), record.applicant.full_name],
    [say("slip_received"), moment(record.received_at)],
    [say("slip_due"), due(record)],
    [say("slip_papers"), String(record.papers.length)],
  ];
  return h("section", { class: "card slip" },
    h("p", { class: "muted" }, unit),
    h("h2", { tabindex: "-1" }, say("slip_title")),
    h("p", { class: "tag warn" }, say("slip_mark")),
    h("dl", { class: "facts" }, facts.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    qr(`${location.origin}${where.record}${record.id}/`),
    h("p", { class: "sm" }, say("slip_note")),
    h("button", { type: "button", class: "btn quiet small no-print", onclick: () => window.print() }, say("print")));
}

function due({ received_at: at, due: estimate }) {
  const day = localInput(at).slice(0, 10);
  const found = estimate?.days?.[day];
  return found ? say("slip_estimate", { at: moment(found) }) : estimate?.note || say("slip_unknown");
}

function qr(text) {
  const drawn = new DOMParser().parseFromString(renderSVG(text, { border: 1, ecc: "M" }), "image/svg+xml").documentElement;
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", say("slip_qr"));
  drawn.setAttribute("class", "slip-qr");
  return document.importNode(drawn, true);
}
