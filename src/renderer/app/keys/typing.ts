const held = new WeakMap<Element, string>()
const touched = new WeakSet<Element>()

/**
 * Whether a field holds typing that is not written down yet: typed in since it got the focus, and
 * different from what it held then. Undo belongs to such a field, not to the book.
 */
export const holdsTyping = (field: Element): boolean =>
  touched.has(field) && contentOf(field) !== (held.get(field) ?? '')

/** Must run before the first field is shown: what a field held is known only from when it was entered. */
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
