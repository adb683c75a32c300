import { json, make, post } from "./page";

const pause = 800;

/** What the server says of a line of the plan. */
interface Verdict {
  verdict: string;
  missing: string[];
  vague: string[];
  explanation: string[];
}

/** Asks whether a line could be enforced and writes the answer in the margin. It never stops anybody from keeping a line. */
export function checkLanguage(textarea: HTMLTextAreaElement): void {
  const url = textarea.dataset.languageCheck;
  if (!url) return;
  const note = noteFor(textarea);
  let waiting: number | undefined;
  let asking: AbortController | undefined;
  const parts = [...(textarea.closest("[data-language-line]") ?? textarea).querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-language-part]")];
  let asked = textarea.dataset.languageChecked === undefined ? "" : words().toString();

  /** The line, with the parts that stand in fields of their own beside it. */
  function words(): URLSearchParams {
    const body = new URLSearchParams({ section: textarea.dataset.languageSection ?? "", text: textarea.value.trim() });
    for (const part of parts) body.set(part.dataset.languagePart!, part.value.trim());
    return body;
  }

  async function ask(): Promise<void> {
    const body = words();
    if (body.toString() === asked) return;
    asked = body.toString();
    asking?.abort();
    if (textarea.value.trim() === "") {
      note.hidden = true;
      return;
    }
    asking = new AbortController();
    try {
      const answer = await post(url!, body, textarea, { signal: asking.signal });
      if (answer.ok) show(note, await json<Verdict>(answer));
      else asked = "";
    } catch {
      // Offline, or overtaken by newer words: the same check runs when the form is sent.
      asked = "";
    }
  }

  for (const field of [textarea, ...parts]) {
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => void ask(), pause);
    });
    field.addEventListener("blur", () => void ask());
  }
  if (textarea.value.trim() !== "" && note.hidden) void ask();
}

function noteFor(textarea: HTMLTextAreaElement): HTMLElement {
  const id = textarea.dataset.marginNote ?? `${textarea.id}-note`;
  const there = document.getElementById(id);
  if (there) return there;
  const note = make("div", "margin-note");
  note.id = id;
  note.hidden = true;
  note.setAttribute("role", "status");
  textarea.after(note);
  textarea.setAttribute("aria-describedby", `${textarea.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  return note;
}

function show(note: HTMLElement, said: Partial<Verdict>): void {
  const verdict = (said.verdict ?? "").toLowerCase().replace(/[^a-z-]/g, "");
  const { missing = [], vague = [], explanation = [] } = said;
  const nothing = missing.length + vague.length + explanation.length === 0;
  note.className = `margin-note margin-note--${nothing ? "clear" : verdict || "vague"}`;
  note.replaceChildren();
  if (explanation.length > 0) note.append(...explanation.map((line) => make("p", "margin-note__line", line)));
  if (vague.length > 0) note.append(make("p", "margin-note__line", `Vague: ${vague.map((word) => `“${word}”`).join(", ")}`));
  if (missing.length > 0) note.append(make("p", "margin-note__ask", "Say:"), list(missing));
  note.hidden = nothing;
}

function list(lines: string[]): HTMLUListElement {
  const ul = make("ul", "margin-note__list");
  ul.append(...lines.map((line) => make("li", "", line)));
  return ul;
}
