import { make } from "./page";

const offKey = "onestory:keys-off";
const keys: [string, string][] = [
  ["j", "next row"],
  ["k", "row before"],
  ["Enter", "open the row"],
  ["/", "go to the search box"],
  ["?", "show these keys"],
];

/** Moves through a worklist by single keys. They can be turned off, as speech input needs (WCAG 2.2, 2.1.4). */
export function worklistKeys(table: HTMLTableElement): void {
  const help = helpDialog();

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || help.open) return;
    if (event.key === "?") help.showModal();
    else if (areOff()) return;
    else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "/") document.querySelector<HTMLElement>("[data-keys-search]")?.focus();
    else return;
    event.preventDefault();
  });

  function go(by: 1 | -1): void {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.hidden && linkOf(row));
    const now = rows.findIndex((row) => row.contains(document.activeElement));
    const to = rows[now === -1 ? (by === 1 ? 0 : rows.length - 1) : now + by];
    if (!to) return;
    linkOf(to)?.focus();
    to.scrollIntoView({ block: "nearest" });
  }
}

function linkOf(row: HTMLTableRowElement): HTMLAnchorElement | null {
  return row.querySelector("a[href]");
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

function areOff(): boolean {
  try {
    return localStorage.getItem(offKey) === "yes";
  } catch {
    return false;
  }
}

function helpDialog(): HTMLDialogElement {
  const dialog = make("dialog", "keys-help");
  const list = make("dl", "keys-help__list");
  for (const [key, does] of keys) {
    const term = make("dt");
    term.append(make("kbd", "keys-help__key", key));
    list.append(term, make("dd", "", does));
  }
  const turn = make("button", "govuk-button govuk-button--secondary", turnWords());
  const close = make("button", "govuk-button", "Close");
  turn.type = close.type = "button";
  turn.addEventListener("click", () => {
    try {
      localStorage.setItem(offKey, areOff() ? "no" : "yes");
    } catch {
      // Storage refused: the keys stay on.
    }
    turn.textContent = turnWords();
  });
  close.addEventListener("click", () => dialog.close());
  const title = make("h2", "govuk-heading-m", "Keys on this page");
  title.id = "keys-help-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const buttons = make("div", "govuk-button-group");
  buttons.append(close, turn);
  dialog.append(title, list, buttons);
  document.body.append(dialog);
  return dialog;
}

function turnWords(): string {
  return areOff() ? "Turn the keys on" : "Turn the keys off";
}
