import "./app.css";
import htmx from "htmx.org";
import { announceConnection } from "./js/connection.js";
import { keepDrafts } from "./js/drafts.js";
import { foldNavigation } from "./js/fold.js";
import { listenForKeys } from "./js/keys.js";
import { offerSuggestions } from "./js/palette.js";
import { checkPapers } from "./js/papers.js";
import { guardSubmits } from "./js/submits.js";
import { showToasts } from "./js/toasts.js";
import { enhanceUploads } from "./js/uploads.js";
import { readNumbers } from "./js/walls.js";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
htmx.config.attributesToSettle = ["class", "width", "height"]; // never `style`: the policy forbids it
// A form with errors comes back as 422 and is shown where it stood.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "422", swap: true },
  { code: "[45]..", swap: false, error: true },
];

announceConnection();
guardSubmits();
listenForKeys();
checkPapers();
offerSuggestions();
keepDrafts();
foldNavigation();
showToasts(htmx);
enhanceUploads();
readNumbers();

// The browser itself gives `autofocus` its turn later, after the first letters of a quick hand.
document.querySelectorAll("[autofocus], [data-focus]").forEach((element) => element.focus());
document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
