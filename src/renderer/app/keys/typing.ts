const held = new WeakMap<Element, string>()
const touched = new WeakSet<Element>()

/**
 * Whether a field holds unsaved typing: something typed since it got the focus that differs from
 * what it held then. Undo then belongs to the field, not to the book.
 */
export const holdsTyping = (field: Element): boolean =>
  touched.has(field) && contentOf(field) !== (held.get(field) ?? '')

/** Must run before the first field is shown: it records what a field holds when it is entered. */
export function watchTyping(document: Document): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    held.set(target, contentOf(target))
    touched.delete(target)
  })
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element) touched.add(target)
  })
}

const contentOf = (field: Element): string =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value
    : (field.textContent ?? '')
