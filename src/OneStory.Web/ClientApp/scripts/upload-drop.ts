import { antiforgeryToken, make, say } from "./page";

interface Answer {
  location?: string;
  title?: string;
  errors?: Record<string, string[]>;
}

/** Files may be dropped or pasted onto the area, are named before they are sent, and show how far they have gone. */
export function upload(area: HTMLElement): void {
  const input = area.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) return;
  const list = make("ul", "upload__files");
  list.setAttribute("aria-live", "polite");
  area.append(make("p", "upload__hint", "You can also drag files here, or paste them."), list);
  area.classList.add("upload--ready");

  const add = (files: Iterable<File>) => {
    const all = new DataTransfer();
    if (input.multiple) for (const file of input.files ?? []) all.items.add(file);
    for (const file of files) {
      if (!input.multiple) all.items.clear();
      all.items.add(file);
    }
    input.files = all.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  input.addEventListener("change", () => list.replaceChildren(...[...(input.files ?? [])].map((file) => rowFor(file, input))));
  area.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    area.classList.add("upload--over");
  });
  area.addEventListener("dragleave", () => area.classList.remove("upload--over"));
  area.addEventListener("drop", (event) => {
    area.classList.remove("upload--over");
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    add(event.dataTransfer.files);
  });
  document.addEventListener("paste", (event) => {
    const files = event.clipboardData?.files;
    if (!files?.length || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    add(files);
  });
  const form = input.form;
  if (form && form.dataset.uploadProgress !== undefined) form.addEventListener("submit", (event) => sendWithProgress(form, area, event));
}

function rowFor(file: File, input: HTMLInputElement): HTMLLIElement {
  const row = make("li", "upload__file");
  const remove = make("button", "upload__remove govuk-link", "Remove");
  remove.type = "button";
  remove.append(make("span", "govuk-visually-hidden", ` ${file.name}`));
  remove.addEventListener("click", () => {
    const rest = new DataTransfer();
    for (const other of input.files ?? []) if (other !== file) rest.items.add(other);
    input.files = rest.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.focus();
  });
  row.append(make("span", "upload__name", file.name), make("span", "upload__size", sizeOf(file.size)), remove);
  return row;
}

function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function sendWithProgress(form: HTMLFormElement, area: HTMLElement, event: SubmitEvent): void {
  if (event.defaultPrevented || !form.querySelector<HTMLInputElement>('input[type="file"]')?.files?.length) return;
  event.preventDefault();
  const bar = make("progress", "upload__progress");
  const words = make("p", "upload__status");
  bar.max = 100;
  bar.setAttribute("aria-label", "Sending");
  words.setAttribute("role", "status");
  area.querySelectorAll(".upload__progress, .upload__status").forEach((old) => old.remove());
  area.append(bar, words);

  const by = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
  const fields = new FormData(form);
  if (by?.name) fields.append(by.name, by.value);
  const request = new XMLHttpRequest();
  request.open("POST", by?.hasAttribute("formaction") ? by.formAction : form.action);
  request.setRequestHeader("Accept", "application/json");
  request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
  request.setRequestHeader("RequestVerificationToken", antiforgeryToken(form));
  request.upload.addEventListener("progress", (sent) => {
    if (!sent.lengthComputable) return;
    bar.value = Math.round((sent.loaded / sent.total) * 100);
    say(words, bar.value < 100 ? `Sending: ${bar.value}%` : "Sent. Checking the file.");
  });
  const stop = (reason: string) => {
    bar.remove();
    say(words, reason);
    if (by) by.disabled = false;
  };
  request.addEventListener("error", () => stop("Not sent: you are offline. Your files are still chosen; try again when you are connected."));
  request.addEventListener("load", () => understand(request, form, stop));
  if (by) by.disabled = true;
  request.send(fields);
}

function understand(request: XMLHttpRequest, form: HTMLFormElement, stop: (reason: string) => void): void {
  const answer = parsed(request);
  if (answer?.location) location.assign(answer.location);
  else if (answer) stop(`Not sent: ${Object.values(answer.errors ?? {}).flat().join(" ") || answer.title || "try again"}`);
  else if (request.status === 413) stop("Not sent: the files are too large together.");
  // A page that answers with itself, and not with JSON, is asked again in the ordinary way so that it can show what it says.
  else HTMLFormElement.prototype.submit.call(form);
}

function parsed(request: XMLHttpRequest): Answer | null {
  if (!request.getResponseHeader("Content-Type")?.includes("json")) return null;
  return JSON.parse(request.responseText) as Answer;
}
