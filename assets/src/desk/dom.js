/** Small makers of elements; texts come from the page, translated there. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === null) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== "list" && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

let texts = null;

/** A text of the page by name, with `{places}` filled in. */
export function say(name, values = {}) {
  texts ??= JSON.parse(document.getElementById("desk-words")?.textContent ?? "{}");
  return (texts[name] ?? name).replace(/\{(\w+)\}/g, (_, place) => values[place] ?? "");
}

export const settings = () => JSON.parse(document.getElementById("desk-settings")?.textContent ?? "null");

export const fold = (words) =>
  words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "d").toLowerCase();

export const dong = (amount) => `${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")} ₫`;

export function moment(instant) {
  if (!instant) return "";
  const format = new Intl.DateTimeFormat("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit", year: "numeric", hour12: false,
  });
  const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.hour}:${part.minute} ${part.day}/${part.month}/${part.year}`;
}
