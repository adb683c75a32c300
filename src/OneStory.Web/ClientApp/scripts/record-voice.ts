import { make, say } from "./page";

const longest = 10 * 60;
const kinds = ["audio/mp4", "audio/webm;codecs=opus", "audio/webm", "audio/ogg;codecs=opus"];

/** Records into the file input that is there anyway, where the device can; otherwise a file is chosen as before. */
export function recordVoice(area: HTMLElement): void {
  const input = area.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input || !navigator.mediaDevices?.getUserMedia || typeof MediaRecorder === "undefined") return;
  const kind = kinds.find((one) => MediaRecorder.isTypeSupported(one));
  if (!kind) return;

  const button = make("button", "govuk-button govuk-button--secondary record-voice__button", "Record your voice");
  const words = make("p", "record-voice__status");
  const hear = make("audio", "record-voice__listen");
  button.type = "button";
  words.setAttribute("role", "status");
  hear.controls = true;
  hear.hidden = true;
  area.prepend(button, words, hear);

  let recorder: MediaRecorder | null = null;

  async function start(): Promise<void> {
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      say(words, "We could not use the microphone. Allow it in your browser, or choose a recording instead.");
      return;
    }
    const parts: Blob[] = [];
    const started = Date.now();
    recorder = new MediaRecorder(stream, { mimeType: kind });
    recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
    const ticking = window.setInterval(() => {
      const seconds = Math.floor((Date.now() - started) / 1000);
      button.textContent = `Stop recording (${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")})`;
      if (seconds >= longest) recorder?.stop();
    }, 500);
    recorder.addEventListener("stop", () => {
      clearInterval(ticking);
      stream.getTracks().forEach((track) => track.stop());
      recorder = null;
      button.classList.remove("record-voice__button--on");
      keep(new Blob(parts, { type: kind }));
    });
    recorder.start();
    button.textContent = "Stop recording (0:00)";
    button.classList.add("record-voice__button--on");
    say(words, "Recording.");
  }

  function keep(sound: Blob): void {
    const plain = sound.type.split(";")[0] ?? sound.type;
    const files = new DataTransfer();
    files.items.add(new File([sound], `recording.${plain.split("/")[1] ?? "webm"}`, { type: plain }));
    input!.files = files.files;
    input!.dispatchEvent(new Event("change", { bubbles: true }));
    if (hear.src) URL.revokeObjectURL(hear.src);
    hear.src = URL.createObjectURL(sound);
    hear.hidden = false;
    button.textContent = "Record again";
    say(words, "Recorded. Listen to it here. It is sent when you press the button below.");
  }

  button.addEventListener("click", () => (recorder ? recorder.stop() : void start()));
}
