/**
 * Suggestions under the search box: arrows choose, Enter opens the chosen one (or the page of results when
 * none is chosen), Escape closes. The focus stays in the box; the chosen option is named by its id.
 */
export function offerSuggestions() {
  const list = document.querySelector("[data-suggestions]");
  const box = document.querySelector(`[aria-controls="${list?.id}"]`);
  if (!list || !box) return;
  const options = () => [...list.querySelectorAll("a[role=option]")];
  const close = () => show(list, box, false);
  list.addEventListener("htmx:afterSwap", () => {
    options().forEach((option, place) => (option.id = `${list.id}-${place}`));
    choose(box, options(), -1);
    show(list, box, box.value.trim() !== "" && list.childElementCount > 0 && box === document.activeElement);
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    const chosen = options().findIndex((option) => option.id === box.getAttribute("aria-activedescendant"));
    if (press(event.key, box, options(), chosen, close)) event.preventDefault();
  });
  box.addEventListener("focusout", (event) => list.contains(event.relatedTarget) || close());
  list.addEventListener("focusout", (event) => list.contains(event.relatedTarget) || close());
}

function press(key, box, options, chosen, close) {
  if (key === "Escape") close();
  else if (key === "ArrowDown") choose(box, options, Math.min(chosen + 1, options.length - 1));
  else if (key === "ArrowUp") choose(box, options, Math.max(chosen - 1, -1));
  else if (key === "Enter" && options[chosen]) options[chosen].click();
  else return false;
  return true;
}

function choose(box, options, place) {
  options.forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
  if (options[place]) {
    box.setAttribute("aria-activedescendant", options[place].id);
    options[place].scrollIntoView({ block: "nearest" });
  } else box.removeAttribute("aria-activedescendant");
}

function show(list, box, open) {
  list.hidden = !open;
  box.setAttribute("aria-expanded", String(open));
  if (!open) box.removeAttribute("aria-activedescendant");
}
