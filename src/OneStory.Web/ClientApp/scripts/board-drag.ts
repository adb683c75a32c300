/** Dragging a case onto an officer sends the form that stands in its row: the same act, the same checks. */
export function dragBoard(board: HTMLElement): void {
  let dragged: HTMLElement | null = null;

  for (const row of board.querySelectorAll<HTMLElement>("[data-case]")) {
    row.draggable = true;
    row.classList.add("board__case--movable");
    row.addEventListener("dragstart", (event) => {
      dragged = row;
      event.dataTransfer?.setData("text/plain", row.dataset.case ?? "");
      if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
      row.classList.add("board__case--moving");
    });
    row.addEventListener("dragend", () => {
      dragged = null;
      row.classList.remove("board__case--moving");
    });
  }

  for (const officer of board.querySelectorAll<HTMLElement>("[data-officer]")) {
    const over = (yes: boolean) => officer.classList.toggle("board__officer--over", yes);
    officer.addEventListener("dragover", (event) => {
      if (!dragged || !choiceOf(dragged, officer)) return;
      event.preventDefault();
      over(true);
    });
    officer.addEventListener("dragleave", (event) => {
      if (!(event.relatedTarget instanceof Node) || !officer.contains(event.relatedTarget)) over(false);
    });
    officer.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      const choice = dragged && choiceOf(dragged, officer);
      if (!choice || choice.select.value === choice.value) return;
      choice.select.value = choice.value;
      choice.select.form?.requestSubmit();
    });
  }
}

// An officer the row's own select does not offer cannot be given the case by dragging either.
function choiceOf(row: HTMLElement, officer: HTMLElement): { select: HTMLSelectElement; value: string } | null {
  const select = row.querySelector<HTMLSelectElement>("form select");
  const value = officer.dataset.officer ?? "";
  return select && [...select.options].some((option) => option.value === value) ? { select, value } : null;
}
