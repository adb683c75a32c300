import { forgetCopy, isShown, keepCopy, keptCopy, putBack, versionField, versionOf, type Copy } from "./kept-copy";
import { json, make, post, say } from "./page";

const pause = 1_000;
const againAfter = 15_000;

interface Saved {
  savedAt: string;
  version: string | number;
  title: string;
}

/** Saves a form as it is written; the button at its end still does everything that it does without scripts. */
export function autosave(form: HTMLFormElement): void {
  const url = form.dataset.autosave;
  const status = form.querySelector("[data-saved-at]") ?? document.querySelector("[data-saved-at]");
  const key = form.dataset.autosaveKey;
  if (!url) return;

  let waiting: number | undefined;
  let saving: Promise<void> | null = null;
  let changed = false;
  let stopped = false;

  const later = (after = pause) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => void save(), after);
  };

  async function save(leaving = false): Promise<void> {
    clearTimeout(waiting);
    if (!changed || stopped) return;
    if (saving) {
      later();
      return;
    }
    changed = false;
    saving = send(leaving).finally(() => (saving = null));
    await saving;
  }

  async function send(leaving: boolean): Promise<void> {
    say(status, "Saving");
    try {
      const answer = await post(url!, withoutFiles(form), form, { keepalive: leaving });
      await understand(answer);
    } catch {
      changed = true;
      const kept = key ? keepCopy(key, form) : false;
      say(status, kept
        ? "Not saved: you are offline. We keep trying, and have kept a copy on this device."
        : "Not saved: you are offline. We keep trying. Leave this page open.");
      later(againAfter);
    }
  }

  async function understand(answer: Response): Promise<void> {
    if (answer.ok) {
      const saved = await json<Saved>(answer);
      const version = versionField(form);
      if (version && saved.version !== undefined) version.value = String(saved.version);
      if (key) forgetCopy(key);
      say(status, `Saved at ${saved.savedAt ?? timeNow()}`);
      return;
    }
    changed = true;
    if (answer.status === 409) {
      stopped = true;
      sayNewer();
    } else if (answer.type === "opaqueredirect" || answer.status === 401) {
      if (key) keepCopy(key, form);
      sayWithLink("Not saved: you have been signed out. Your words are still on this page.", "Sign in in a new tab", location.href);
      later(againAfter);
    } else if (answer.status >= 500) {
      if (key) keepCopy(key, form);
      say(status, "Not saved: something went wrong at our end. We keep trying.");
      later(againAfter);
    } else {
      const problem = await json<Saved>(answer);
      say(status, `Not saved: ${problem.title ?? "use the button at the end of this page to see what to correct"}`);
    }
  }

  function sayNewer(): void {
    if (key) keepCopy(key, form);
    sayWithLink("Not saved: somebody has saved a newer version. Your words are still on this page.", "Open the newer version in a new tab", location.href);
  }

  function sayWithLink(words: string, linkWords: string, href: string): void {
    if (!status) return;
    const link = make("a", "govuk-link", linkWords);
    link.href = href;
    link.target = "_blank";
    link.rel = "noopener";
    status.replaceChildren(words, " ", link);
  }

  function offer(copy: Copy): void {
    if (copy.version === versionOf(form)) {
      restore(copy);
      return;
    }
    const button = make("button", "govuk-button govuk-button--secondary saved-at__put-back", "Put back what I wrote");
    button.type = "button";
    button.addEventListener("click", () => restore(copy));
    status?.replaceChildren("You wrote something on this device that was not saved, and this page has changed since. ", button);
  }

  function restore(copy: Copy): void {
    putBack(copy, form);
    changed = true;
    form.dispatchEvent(new CustomEvent("restored"));
    void save();
  }

  form.addEventListener("input", () => {
    changed = true;
    later();
  });
  form.addEventListener("change", () => {
    changed = true;
    later();
  });
  form.addEventListener("focusout", () => void save());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save(true);
  });
  window.addEventListener("online", () => void save());

  // Sending while a save is under way would carry the version from before it, and be refused as out of date.
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    changed = false;
    if (saving) {
      event.preventDefault();
      const by = event.submitter;
      void saving.then(() => form.requestSubmit(by));
    } else if (key && navigator.onLine && !stopped) forgetCopy(key);
  });

  const copy = key ? keptCopy(key) : null;
  if (copy && !isShown(copy, form)) offer(copy);
}

function withoutFiles(form: HTMLFormElement): FormData {
  const fields = new FormData(form);
  for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name);
  return fields;
}

function timeNow(): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" }).format(new Date());
}
