import { settings } from "./dom.js";
import { Intake } from "./intake.js";
import { guardSignOut, Line } from "./line.js";

/** The desk without a line. Where the browser lacks what it takes (a secure address), the pages stay as they are. */
const where = settings();
const able = where && window.isSecureContext && "indexedDB" in window && navigator.serviceWorker && crypto.subtle;

if (able) {
  navigator.serviceWorker.register(where.worker, { scope: where.scope }).catch(() => {});
  const line = new Line(document.querySelector("[data-desk-line]"), where);
  const page = document.querySelector("[data-offline-desk]");
  if (page) new Intake(page, where, line).start();
  guardSignOut(where);
  line.reach();
} else document.querySelector("[data-desk-unable]")?.removeAttribute("hidden");
