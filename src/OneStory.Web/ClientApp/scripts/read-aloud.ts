import { make } from "./page";

const longest = 200;

/** Reads an area aloud with the voice of the device, where it has one; otherwise the page is as it was. */
export function readAloud(area: HTMLElement): void {
  if (!("speechSynthesis" in window)) return;
  const voice = window.speechSynthesis;
  const button = make("button", "govuk-button govuk-button--secondary not-printed", "Read it to me");
  button.type = "button";

  function stop(): void {
    voice.cancel();
    button.textContent = "Read it to me";
  }

  function start(): void {
    const sentences = [...area.querySelectorAll("h1, h2, h3, p, li")].flatMap((element) => pieces(element.textContent ?? ""));
    sentences.forEach((words, at) => {
      const said = new SpeechSynthesisUtterance(words);
      said.lang = document.documentElement.lang;
      said.rate = 0.9;
      if (at === sentences.length - 1) said.addEventListener("end", stop);
      voice.speak(said);
    });
    button.textContent = "Stop reading";
  }

  button.addEventListener("click", () => (voice.speaking || voice.pending ? stop() : start()));
  window.addEventListener("pagehide", stop);
  area.before(button);
}

/** Some voices fall silent in the middle of a long text, so it is said sentence by sentence. */
function pieces(text: string): string[] {
  return (text.match(/[^.!?]+[.!?]*/g) ?? []).flatMap((sentence) => sentence.trim().match(new RegExp(`.{1,${longest}}(?:\\s|$)`, "gs")) ?? []).filter((words) => words.trim());
}
