/** The search boxes on the screen, newest first: the counter's before the strip's. */
let boxes: readonly HTMLInputElement[] = []

/** The ref of a "Find a customer" box, so that `/`, Esc and the menu find it. */
export function findBoxRef(box: HTMLInputElement | null): (() => void) | undefined {
  if (!box) return undefined
  boxes = [box, ...boxes]
  return () => {
    boxes = boxes.filter((each) => each !== box)
  }
}

/** Focuses the search box and selects its text; false when there is none. */
export function focusFindBox(): boolean {
  const [box] = boxes
  box?.focus()
  box?.select()
  return box !== undefined
}

/** Whether the next name has been begun: then the focus stays there, its end ready for more. */
export function holdFindBox(): boolean {
  const [box] = boxes
  if (!box || box.value === '') return false
  if (box !== document.activeElement) {
    box.focus()
    box.setSelectionRange(box.value.length, box.value.length)
  }
  return true
}

/** Nothing is typed into it, so a key that would open something there may. */
export const isEmptyFindBox = (target: EventTarget | null): boolean =>
  boxes.some((box) => box === target && box.value === '')
