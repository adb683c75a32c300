import autocomplete from "accessible-autocomplete";

/** Lets a long list be typed into. The select stays underneath and is what the form sends. */
export function searchable(select: HTMLSelectElement): void {
  const id = select.id;
  const described = (select.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((part) => document.getElementById(part)?.textContent?.trim())
    .filter(Boolean)
    .join(" ");

  const choose = (value: string) => {
    if (select.value === value) return;
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };

  autocomplete.enhanceSelectElement({
    selectElement: select,
    defaultValue: select.value === "" ? "" : undefined,
    autoselect: false,
    confirmOnBlur: false,
    showAllValues: select.options.length <= 40,
    minLength: select.options.length <= 40 ? 0 : 2,
    displayMenu: "overlay",
    onConfirm: (chosen) => {
      const option = [...select.options].find((one) => one.text === chosen);
      if (option) choose(option.value);
    },
    tNoResults: () => "Nothing found. Try fewer letters.",
    tAssistiveHint: () => `${described} When there are results, use the up and down arrows to look through them and enter to choose.`.trim(),
  });

  // Without this, words that match nothing would leave the earlier choice to be sent unseen.
  const input = document.getElementById(id);
  input?.addEventListener("input", () => {
    const typed = (input as HTMLInputElement).value.trim().toLowerCase();
    choose([...select.options].find((one) => one.value !== "" && one.text.trim().toLowerCase() === typed)?.value ?? "");
  });
}
