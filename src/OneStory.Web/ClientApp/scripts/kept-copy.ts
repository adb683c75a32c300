export interface Copy {
  version: string;
  fields: [string, string][];
}

// A copy is kept only under a key that names the person as well as the form: families share devices.
const prefix = "onestory:";

export function keepCopy(key: string, form: HTMLFormElement): boolean {
  const copy: Copy = { version: versionOf(form), fields: writtenIn(form) };
  try {
    localStorage.setItem(prefix + key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function keptCopy(key: string): Copy | null {
  try {
    const text = localStorage.getItem(prefix + key);
    return text ? (JSON.parse(text) as Copy) : null;
  } catch {
    return null;
  }
}

export function forgetCopy(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Storage is refused in some private windows: then nothing was kept either.
  }
}

export function putBack(copy: Copy, form: HTMLFormElement): void {
  const names = new Set(copy.fields.map(([name]) => name));
  for (const field of form.elements) {
    if (!isWritten(field)) continue;
    const values = copy.fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) field.checked = values.includes(field.value);
    else if (field instanceof HTMLSelectElement) for (const option of field.options) option.selected = values.includes(option.value);
    else if (names.has(field.name)) field.value = values[0] ?? "";
  }
}

/** Whether the form says already what the copy does, as after a conflict, which shows both. */
export function isShown(copy: Copy, form: HTMLFormElement): boolean {
  return JSON.stringify(copy.fields) === JSON.stringify(writtenIn(form));
}

export function versionOf(form: HTMLFormElement): string {
  return versionField(form)?.value ?? "";
}

export function versionField(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>("input[data-version]");
}

function writtenIn(form: HTMLFormElement): [string, string][] {
  const written = new Set([...form.elements].filter(isWritten).map((field) => field.name));
  return [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === "string" && written.has(pair[0]));
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isWritten(field: Element): field is Field {
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) return field.name !== "";
  return field instanceof HTMLInputElement && field.name !== "" && !["hidden", "password", "file", "submit", "button"].includes(field.type);
}
