/** A wall may read the last called number aloud; off until somebody presses the button on this machine. */
export function readNumbers() {
  const button = document.querySelector("[data-speak]");
  const numbers = document.querySelector("[data-numbers]");
  if (!button || !numbers || !("speechSynthesis" in window)) return;
  const last = () => numbers.querySelector("[data-code]");
  const told = (line) => `${line?.dataset.code} ${line?.dataset.at}`;
  let spoken = told(last());
  let on = false;
  const off = button.textContent;
  button.hidden = false;
  button.addEventListener("click", () => {
    on = !on;
    button.setAttribute("aria-pressed", String(on));
    button.textContent = on ? button.dataset.on : off;
  });
  numbers.addEventListener("htmx:afterSwap", () => {
    const line = last();
    if (!line || told(line) === spoken) return;
    spoken = told(line);
    if (on) say(button.dataset.words.replace("{code}", [...line.dataset.code].join(" ")).replace("{counter}", line.dataset.counter));
  });
}

function say(words) {
  const speech = new SpeechSynthesisUtterance(words);
  speech.lang = "vi-VN";
  speechSynthesis.speak(speech);
}
