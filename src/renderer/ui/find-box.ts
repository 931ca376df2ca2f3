/** The search boxes on the screen, the one that came last first: the counter's before the strip's. */
let boxes: readonly HTMLInputElement[] = []

/** As the ref of a box "Find a customer": `/`, Esc and the menu then find it. */
export function findBoxRef(box: HTMLInputElement | null): (() => void) | undefined {
  if (!box) return undefined
  boxes = [box, ...boxes]
  return () => {
    boxes = boxes.filter((each) => each !== box)
  }
}

/** Puts the focus into the search box with what it holds selected; false when there is none. */
export function focusFindBox(): boolean {
  const [box] = boxes
  box?.focus()
  box?.select()
  return box !== undefined
}
