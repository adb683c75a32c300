/** Runs the work on each matching element; one that fails leaves the page as it works without scripts, and the others go on. */
export function each<T extends Element>(selector: string, kind: new () => T, work: (element: T) => void): void {
  for (const element of document.querySelectorAll(selector)) {
    if (!(element instanceof kind)) continue;
    try {
      work(element);
    } catch (error) {
      console.error(error);
    }
  }
}

/** A new element with a class and words, never markup, so that nothing a person wrote can become part of the page. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className = "", words = ""): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = words;
  return element;
}

export function say(element: Element | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}

export function antiforgeryToken(near: Element): string {
  const selector = 'input[name="__RequestVerificationToken"]';
  const input = near.closest("form")?.querySelector(selector) ?? document.querySelector(selector);
  return input instanceof HTMLInputElement ? input.value : "";
}

/** Posts to our own server, asking for JSON; the antiforgery token goes with it. */
export function post(url: string, body: FormData | URLSearchParams, near: Element, more: RequestInit = {}): Promise<Response> {
  const headers = { Accept: "application/json", "X-Requested-With": "XMLHttpRequest", RequestVerificationToken: antiforgeryToken(near) };
  return fetch(url, { method: "POST", body, headers, credentials: "same-origin", redirect: "manual", ...more });
}

/** The JSON of an answer, or an empty object where it has none. */
export async function json<T extends object>(answer: Response): Promise<Partial<T>> {
  if (!answer.headers.get("Content-Type")?.includes("json")) return {};
  return (await answer.json()) as Partial<T>;
}
